import { Link, Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { CompanyProvider, useCompany } from "../company.tsx";
import { ReviewsLink } from "../reviews/reviews-link.tsx";
import { SearchButton } from "../palette/search-button.tsx";
import { AlertsLink } from "./alerts-link.tsx";
import { CatalogueNotice } from "./catalogue-notice.tsx";
import styles from "./shell.module.css";

/** What stands around every page: whose numbers these are, the ways to go, and the page itself. */
export function Shell() {
  return (
    <CompanyProvider>
      <Frame />
    </CompanyProvider>
  );
}

function Frame() {
  const { organisation } = useCompany();
  useHeadingFocus();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <header className={styles.header}>
        <a className={styles.name} href="/">
          {organisation.name}
        </a>
        <SearchButton />
        <nav aria-label="Main" className={styles.nav}>
          {/* The wall is a page of its own: it is loaded, not routed to. */}
          <a href="/">Wall</a>
          <Link to="/company">Company</Link>
          <Link to="/kpis" activeOptions={{ exact: true }}>
            KPIs
          </Link>
          <Link to="/scorecards">Scorecards</Link>
          <Link to="/objectives">Objectives</Link>
          <AlertsLink />
          <Link to="/catalogue">Catalogue</Link>
        </nav>
      </header>
      <main id="content" className={styles.main}>
        <CatalogueNotice />
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <Link to="/glossary">Glossary</Link>
        <ReviewsLink />
        <Link to="/studio">Boards</Link>
        <Link to="/admin/screens">Screens</Link>
        <Link to="/gallery">Widget gallery</Link>
        <Link to="/sign-in">Sign in or out</Link>
        <span>Times are those of {organisation.timeZone}</span>
      </footer>
    </div>
  );
}

/** After a step from page to page the heading is where keyboards and screen readers go on; not after the first load. */
function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
      }),
    [router],
  );
}

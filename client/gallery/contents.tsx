import type { JSX } from "react";
import { THEMES } from "../../shared/screen/theme.ts";
import { searchParameter } from "../lib/address.ts";
import { useTheme } from "../lib/theme.ts";
import { FIXTURES } from "./all-fixtures.ts";
import { galleryPage } from "./gallery-page.ts";
import styles from "./gallery.module.css";

/** What there is in the gallery; marks what is shown. */
export function Contents(): JSX.Element {
  const theme = useTheme();
  const widget = searchParameter("widget");
  const wall = searchParameter("wall");
  const isAll = widget === undefined && wall === undefined;
  return (
    <header className={styles.head}>
      <h1>Widgets</h1>
      <nav aria-label="Widgets">
        <a href={galleryPage(theme)} aria-current={isAll ? "page" : undefined}>
          all
        </a>
        <a href={galleryPage(theme, { wall: "all" })} aria-current={wall === undefined ? undefined : "page"}>
          the wall
        </a>
        {[...FIXTURES.keys()].map((kind) => (
          <a
            key={kind}
            href={galleryPage(theme, { widget: kind })}
            aria-current={kind === widget ? "page" : undefined}
          >
            {kind}
          </a>
        ))}
      </nav>
      <nav aria-label="Themes">
        {THEMES.map((one) => (
          <a
            key={one}
            href={galleryPage(one, { widget, wall })}
            aria-current={one === theme ? "true" : undefined}
          >
            {one}
          </a>
        ))}
      </nav>
    </header>
  );
}

import type { ReactNode } from "react";
import styles from "./page.module.css";

interface Props {
  readonly title: string;
  /** The way here from the company page, without this page itself. */
  readonly trail: readonly { readonly key: string; readonly link: ReactNode }[];
  /** Short marks beside the title. */
  readonly tags?: ReactNode;
  /** A sentence under the title. */
  readonly lead?: ReactNode;
  /** Pickers that change what is shown. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** A page's top: the way here, its title, its pickers. */
export function Page({ title, trail, tags, lead, controls, children }: Props) {
  return (
    <>
      <title>{`${title} · Tierboard`}</title>
      <nav aria-label="Breadcrumb" className={styles.trail}>
        <ol>
          {trail.map(({ key, link }) => (
            <li key={key}>{link}</li>
          ))}
          <li aria-current="page">{title}</li>
        </ol>
      </nav>
      <div className={styles.head}>
        <div className={styles.what}>
          <div className={styles.title}>
            <h1 tabIndex={-1}>{title}</h1>
            {tags !== undefined && <div className={styles.tags}>{tags}</div>}
          </div>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {controls !== undefined && <div className={styles.controls}>{controls}</div>}
      </div>
      <div className={styles.content}>{children}</div>
    </>
  );
}

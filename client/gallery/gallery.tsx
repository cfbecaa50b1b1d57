import { type JSX, useState } from "react";
import type { TextWidth } from "../charts/text-width.ts";
import { searchParameter } from "../lib/address.ts";
import { createTextWidth } from "../lib/measure-text.ts";
import { FIXTURES } from "./all-fixtures.ts";
import { ALL_WIDGETS } from "./all-widgets.ts";
import { FixtureTile } from "./fixture-tile.tsx";
import { WallStates } from "./wall-pictures.tsx";
import { WALL_STATES } from "./wall-states.tsx";
import styles from "./gallery.module.css";

/**
 * Every widget in every state, at the size that it has on a wall; what is shown is in the address: all, one widget
 * (`?widget=bullet`), or one state of it and nothing else (`?widget=bullet&fixture=stale`). Every state of the wall
 * around them: small, beside each other (`?wall=all`), or one that fills the window (`?wall=offline`).
 */
export function Gallery(): JSX.Element {
  const [em] = useState(createTextWidth);
  const wall = searchParameter("wall");
  const draw = wall !== undefined && Object.hasOwn(WALL_STATES, wall) ? WALL_STATES[wall] : undefined;
  if (draw) return draw(em);
  return wall === undefined ? <Widgets em={em} /> : <WallStates contents={<Contents current={WALL} />} />;
}

function Widgets({ em }: { readonly em: TextWidth }): JSX.Element {
  const widget = searchParameter("widget");
  const fixture = searchParameter("fixture");
  const kinds = [...FIXTURES].filter(([kind]) => widget === undefined || kind === widget);
  const sections = kinds.map(([kind, fixtures]) => ({
    kind,
    states: Object.entries(fixtures).filter(([name]) => fixture === undefined || name === fixture),
  }));
  const isSingle = widget !== undefined && fixture !== undefined;
  const nothing = sections.every(({ states }) => states.length === 0);
  return (
    <main className={styles.gallery}>
      {!isSingle && <Contents current={widget} />}
      {nothing && <p className={styles.about}>There is no such widget or state.</p>}
      {sections.map(({ kind, states }) => (
        <section key={kind} aria-label={kind}>
          {!isSingle && states.length > 0 && (
            <>
              <h2 className={styles.kind}>{kind}</h2>
              <p className={styles.about}>{ALL_WIDGETS.get(kind)?.about}</p>
            </>
          )}
          <div className={styles.states}>
            {states.map(([name, state]) => (
              <figure key={name} className={styles.state} data-fixture={`${kind}/${name}`}>
                {!isSingle && (
                  <figcaption>
                    <a href={galleryPage(kind, name)}>{name}</a>
                  </figcaption>
                )}
                <FixtureTile kind={kind} fixture={state} em={em} />
              </figure>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

/** No widget is called so: their names are those of folders. */
const WALL = "the wall";

function Contents({ current }: { readonly current: string | undefined }): JSX.Element {
  return (
    <header className={styles.head}>
      <h1>Widgets</h1>
      <nav aria-label="Widgets">
        <a href="/gallery" aria-current={current === undefined ? "page" : undefined}>
          all
        </a>
        <a href="/gallery?wall=all" aria-current={current === WALL ? "page" : undefined}>
          the wall
        </a>
        {[...FIXTURES.keys()].map((kind) => (
          <a key={kind} href={galleryPage(kind)} aria-current={kind === current ? "page" : undefined}>
            {kind}
          </a>
        ))}
      </nav>
    </header>
  );
}

const galleryPage = (widget: string, fixture?: string): string =>
  `/gallery?${new URLSearchParams({ widget, ...(fixture !== undefined && { fixture }) }).toString()}`;

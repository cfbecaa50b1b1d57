import { type JSX, useState } from "react";
import type { TextWidth } from "../charts/text-width.ts";
import { searchParameter } from "../lib/address.ts";
import { createTextWidth } from "../lib/measure-text.ts";
import { useTheme } from "../lib/theme.ts";
import { FIXTURES } from "./all-fixtures.ts";
import { ALL_WIDGETS } from "./all-widgets.ts";
import { Contents } from "./contents.tsx";
import { FixtureTile } from "./fixture-tile.tsx";
import { galleryPage } from "./gallery-page.ts";
import { WallPictures } from "./wall-pictures.tsx";
import { WALL_STATES } from "./wall-states.tsx";
import styles from "./gallery.module.css";

/**
 * Every widget in every state, at the size that it has on a wall; what is shown is in the address: all, one widget
 * (`?widget=bullet`), or one state of it and nothing else (`?widget=bullet&fixture=stale`). Every state of the wall
 * around them: small, beside each other (`?wall=all`), or one that fills the window (`?wall=offline`). `?theme=light`
 * is the other theme.
 */
export function Gallery(): JSX.Element {
  const [em] = useState(createTextWidth);
  const wall = searchParameter("wall");
  const draw = wall !== undefined && Object.hasOwn(WALL_STATES, wall) ? WALL_STATES[wall] : undefined;
  if (draw) return draw(em);
  return wall === undefined ? <Widgets em={em} /> : <WallPictures />;
}

function Widgets({ em }: { readonly em: TextWidth }): JSX.Element {
  const theme = useTheme();
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
      {!isSingle && <Contents />}
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
                    <a href={galleryPage(theme, { widget: kind, fixture: name })}>{name}</a>
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

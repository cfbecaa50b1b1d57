import type { JSX } from "react";
import { useTheme } from "../lib/theme.ts";
import { Contents } from "./contents.tsx";
import { galleryPage } from "./gallery-page.ts";
import styles from "./gallery.module.css";
import { WALL_STATES } from "./wall-states.tsx";

const SCREEN = { width: 1920, height: 1080 };
const SMALLER = 1 / 4;

/** Every state of the wall as a small picture of a television; each leads to the state at the window's own size. */
export function WallPictures(): JSX.Element {
  const theme = useTheme();
  return (
    <main className={styles.gallery}>
      <Contents />
      <div className={styles.states}>
        {Object.keys(WALL_STATES).map((name) => {
          const address = galleryPage(theme, { wall: name });
          return (
            <figure key={name} className={styles.state} data-wall={name}>
              <figcaption>
                <a href={address}>{name}</a>
              </figcaption>
              <div
                className={styles.screen}
                style={{ width: SCREEN.width * SMALLER, height: SCREEN.height * SMALLER }}
              >
                <iframe
                  src={address}
                  title={name}
                  tabIndex={-1}
                  loading="lazy"
                  style={{ ...SCREEN, transform: `scale(${SMALLER})` }}
                />
              </div>
            </figure>
          );
        })}
      </div>
    </main>
  );
}

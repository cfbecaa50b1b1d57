import type { JSX } from "react";
import { Icon } from "../charts/marks/icon.tsx";
import styles from "./tile-note.module.css";

/** In place of a widget: what is wrong with the tile, and what would be right. */
export function TileNote({ title, text }: { readonly title: string; readonly text: string }): JSX.Element {
  return (
    <div className={styles.note} role="note">
      <p className={styles.title}>
        <Icon name="trouble" /> {title}
      </p>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

import type { JSX } from "react";
import { Icon } from "../charts/marks/icon.tsx";
import styles from "./alert-mark.module.css";

/** A mark beside a tile's title, and the room that it needs, in ems of the size it is drawn at. */
export interface AlertMark {
  readonly ems: number;
  readonly View: (props: { readonly size: number }) => JSX.Element;
}

/** That an alert is open on what a tile shows, as icon, word and colour (S4). */
export const ALERT_MARKS: Readonly<Record<"amber" | "red", AlertMark>> = {
  amber: {
    ems: 5.2,
    View: ({ size }) => (
      <span className={styles.amber} style={{ fontSize: size }}>
        <Icon name="trouble" /> Amber
      </span>
    ),
  },
  red: {
    ems: 3.8,
    View: ({ size }) => (
      <span className={styles.red} style={{ fontSize: size }}>
        <Icon name="stop" /> Red
      </span>
    ),
  },
};

import type { JSX } from "react";
import type { LeagueRow } from "../../../shared/protocol/league-views.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import styles from "./view.module.css";

const SAID = { up: "up", down: "down", same: "unchanged", new: "" } as const;

/** Ranks gained or lost since the period before (L2): an arrow and a number. */
export function Movement({ movement, muted }: Pick<LeagueRow, "movement"> & { muted: boolean }): JSX.Element {
  const sense = movement === "new" ? "new" : movement > 0 ? "up" : movement < 0 ? "down" : "same";
  const text = movement === "new" ? "new" : movement === 0 ? "" : String(Math.abs(movement));
  return (
    <span
      className={`${styles.movement} ${styles[muted ? "same" : sense]}`}
      aria-label={`${SAID[sense]} ${text}`.trim()}
    >
      {sense === "new" ? null : <Icon name={sense} />}
      <span>{text}</span>
    </span>
  );
}

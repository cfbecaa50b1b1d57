import type { LeagueRow } from "../../../shared/protocol/league-views.ts";
import styles from "./movement.module.css";

/** Ranks gained or lost since the period before (L2): arrows follow ranks, not values. */
export function Movement({ movement }: Pick<LeagueRow, "movement">) {
  if (movement === "new") return <span className={styles.new}>new</span>;
  if (movement === 0) {
    return (
      <span className={styles.same}>
        <span aria-hidden="true">=</span>
        <span className={styles.said}>unchanged</span>
      </span>
    );
  }
  const up = movement > 0;
  return (
    <span className={up ? styles.up : styles.down}>
      <span aria-hidden="true">{up ? "▲" : "▼"}</span>
      <span className={styles.said}>{up ? "up" : "down"}</span> {Math.abs(movement)}
    </span>
  );
}

import { Icon } from "../charts/marks/icon.tsx";
import styles from "./level-badge.module.css";

interface Props {
  readonly level: "amber" | "red";
  /** Of what is over: how bad it was, without its colour. */
  readonly over?: boolean;
}

/** A level of risk as icon, word and colour (S4). */
export function LevelBadge({ level, over = false }: Props) {
  return (
    <span className={`${styles.badge} ${over ? styles.over : styles[level]}`}>
      <Icon name={level === "red" ? "stop" : "trouble"} /> {level === "red" ? "Red" : "Amber"}
    </span>
  );
}

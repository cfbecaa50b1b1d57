import { useEffect, useRef } from "react";
import type { Entry } from "./entries.ts";
import type { FoundGroup } from "./group-found.ts";
import styles from "./palette.module.css";

interface Props {
  /** Before the ids of the list and its options. */
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  /** The one that Enter opens. */
  readonly chosen: Entry | undefined;
  readonly onOpen: (entry: Entry) => void;
}

/** What was found, by kind; the chosen one is always in sight. */
export function Results({ id, groups, chosen, onOpen }: Props) {
  const shown = useRef<HTMLLIElement>(null);
  const key = chosen?.key;
  useEffect(() => {
    // What newer browsers return is no way to let go.
    shown.current?.scrollIntoView({ block: "nearest" });
  }, [key]);
  return (
    <div id={`${id}-results`} role="listbox" aria-label="Results" className={styles.results}>
      {groups.map(({ title, entries }) => (
        <ul key={title} role="group" aria-label={title}>
          <li role="presentation" className={styles.title}>
            {title}
          </li>
          {entries.map((entry) => (
            <li
              key={entry.key}
              id={`${id} ${entry.key}`.replaceAll(" ", "-")}
              ref={entry === chosen ? shown : null}
              role="option"
              aria-selected={entry === chosen}
              className={styles.option}
              onClick={() => onOpen(entry)}
            >
              <span className={styles.name}>{entry.name}</span>
              <span className={styles.note}>{entry.note}</span>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}

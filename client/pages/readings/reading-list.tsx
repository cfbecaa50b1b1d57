import type { ReactNode } from "react";
import styles from "./reading-list.module.css";

interface Props {
  /** Says what the list is of, where no heading does. */
  readonly label?: string;
  /** `tied`: lines lead from what stands above to each member, as drivers hang under what they drive. */
  readonly look: "plain" | "tied";
  readonly members: readonly { readonly key: string; readonly row: ReactNode }[];
}

/** A list of readings, one row each. */
export function ReadingList({ label, look, members }: Props) {
  return (
    <ul className={styles[look]} aria-label={label}>
      {members.map(({ key, row }) => (
        <li key={key}>{row}</li>
      ))}
    </ul>
  );
}

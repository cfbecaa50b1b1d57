import { Link } from "@tanstack/react-router";
import type { ScorecardRead } from "../../../shared/kpi/scorecards-of.ts";
import { useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import styles from "./scorecard-line.module.css";
import { useScorecard } from "./use-scorecard.ts";
import { sayAssumed, sayRating } from "./words.ts";

interface Props {
  readonly read: ScorecardRead;
  readonly view: Pick<ViewSearch, "period" | "at">;
  /** What the link says: the scorecard's name, or whose it is. */
  readonly name: string;
  readonly note?: string | undefined;
}

/** A scorecard in a list: what it adds up to, and its rating; all of it leads to its page. */
export function ScorecardLine({ read, view, name, note }: Props) {
  const { format } = useCompany();
  const { standing, isOld, error } = useScorecard(read, view, { asks: false });
  const { scorecard, unit } = read;
  const muted = isOld || standing?.assumed === standing?.items.length;
  return (
    <div className={styles.line}>
      <div className={styles.name}>
        <Link
          to="/scorecards/$scorecard"
          params={{ scorecard: scorecard.id }}
          search={{ ...view, ...(unit !== undefined && { unit }) }}
          className={styles.link}
        >
          {name}
        </Link>
        {note !== undefined && <span className={styles.soft}>{note}</span>}
      </div>
      <div className={`${styles.aggregate} ${muted ? styles.muted : ""}`}>
        {standing ? format.share(standing.aggregate) : "…"}
      </div>
      <div className={styles.facts}>
        {error !== null && <span role="alert">{error.message}</span>}
        {standing && <span>rating {sayRating(standing, scorecard, format)}</span>}
        {standing && sayAssumed(standing) !== undefined && <span>{sayAssumed(standing)}</span>}
        {isOld && <span>out of date</span>}
      </div>
    </div>
  );
}

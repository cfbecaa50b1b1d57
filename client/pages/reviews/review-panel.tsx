import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { reviewLogQuery, reviewStandingsQuery } from "../../api/reviews.ts";
import { mayEditQuery } from "../../api/session.ts";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { REVIEW_WORDS } from "../words.ts";
import { DecisionNote } from "./decision-note.tsx";
import { ReviewLog } from "./review-log.tsx";
import styles from "./reviews.module.css";
import { StandingMark } from "./standing-mark.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
}

/** When a KPI is to be reviewed next and by whom, what was decided last, and all that was said before (O2). */
export function ReviewPanel({ kpi, unit }: Props) {
  const standings = useQuery(reviewStandingsQuery);
  const log = useQuery(reviewLogQuery(kpi.id));
  const mayEdit = useQuery(mayEditQuery).data === true;
  return (
    <Panel
      title="Reviews"
      controls={
        mayEdit &&
        !kpi.retired && (
          <Link to="/kpis/$kpi/review" params={{ kpi: kpi.id }} search={unit === kpi.unit ? {} : { unit }}>
            Review it
          </Link>
        )
      }
    >
      <Asked query={standings} what="the reviews">
        {(all) => {
          const own = all.find((one) => one.kpi === kpi.id);
          if (!own) return null;
          return (
            <>
              <p className={styles.standing}>
                <StandingMark standing={own.standing} />
                {own.standing.kind !== "retired" && (
                  <span className={styles.note}>
                    {REVIEW_WORDS[own.rhythm]}, by {kpi.owner ?? "nobody: the catalogue names no owner"}
                  </span>
                )}
              </p>
              {own.last && <DecisionNote kpi={kpi} decision={own.last.decision} />}
            </>
          );
        }}
      </Asked>
      {log.data !== undefined && log.data.length > 0 && <ReviewLog kpi={kpi} reviews={log.data} />}
    </Panel>
  );
}

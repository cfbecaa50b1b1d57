import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isReviewDue } from "../../../shared/kpi/review/reminders-due.ts";
import { reviewStandingsQuery } from "../../api/reviews.ts";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { RetiredKpis } from "./retired-kpis.tsx";
import styles from "./reviews.module.css";
import { StandingMark } from "./standing-mark.tsx";

/** More than these are on a page of their own. */
const MOST_SHOWN = 5;

/** The reviews of a unit's KPIs that are overdue, each with its owner, and its KPIs that were retired (O2). */
export function UnitReviews({ unit }: { readonly unit: string }) {
  const { kpis } = useCompany();
  const due = (useQuery(reviewStandingsQuery).data ?? []).filter(
    (one) => one.unit === unit && isReviewDue(one.standing),
  );
  const late = due.filter(({ standing }) => standing.kind !== "never-reviewed");
  const never = due.length - late.length;
  const retired = kpis.filter((kpi) => kpi.unit === unit && kpi.retired);
  return (
    <>
      {due.length > 0 && (
        <Panel
          title="Reviews due"
          controls={
            <Link to="/reviews" search={{ unit }}>
              All reviews
            </Link>
          }
        >
          {late.length > 0 && (
            <ul className={styles.due}>
              {late.slice(0, MOST_SHOWN).map(({ kpi, owner, standing }) => (
                <li key={kpi}>
                  <span>
                    <Link to="/kpis/$kpi" params={{ kpi }}>
                      {kpis.find(({ id }) => id === kpi)?.name ?? kpi}
                    </Link>
                    , {owner ?? "nobody's"}
                  </span>
                  <StandingMark standing={standing} />
                </li>
              ))}
            </ul>
          )}
          {never > 0 && (
            <p className={styles.standing}>
              {never === 1 ? "1 KPI was never reviewed." : `${never} KPIs were never reviewed.`}
            </p>
          )}
        </Panel>
      )}
      {retired.length > 0 && (
        <Panel title="No longer followed">
          <RetiredKpis kpis={retired} />
        </Panel>
      )}
    </>
  );
}

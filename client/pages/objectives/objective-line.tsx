import { Link } from "@tanstack/react-router";
import type { ObjectiveView } from "../../../shared/protocol/goal-views.ts";
import { Bar } from "../../ui/bar.tsx";
import { useCompany } from "../company.tsx";
import styles from "./objective-line.module.css";
import { lookOf, OutlookBadge } from "./outlook-badge.tsx";
import { useObjective } from "./use-objective.ts";
import { sayDates } from "./words.ts";

/** An objective in a list: how far it is, and how it goes; all of it leads to the page of its unit's objectives. */
export function ObjectiveLine({ objective }: { readonly objective: ObjectiveView }) {
  const company = useCompany();
  const { going, isOld } = useObjective(objective);
  const progress = going?.standing.progress;
  const share = progress?.kind === "share" ? progress.share : undefined;
  const dates = sayDates(objective, company);
  return (
    <div className={styles.line}>
      <div className={styles.name}>
        <Link
          to="/objectives"
          search={objective.unit === undefined ? {} : { unit: objective.unit }}
          className={styles.link}
        >
          {objective.name}
        </Link>
        {dates !== undefined && <span className={styles.dates}>{dates}</span>}
      </div>
      <div className={styles.bar}>
        <Bar
          share={share}
          mark={going?.outlook.elapsed}
          look={isOld ? "stale" : going ? lookOf(going.outlook).status : "plain"}
        />
      </div>
      <div className={`${styles.share} ${isOld ? styles.old : ""}`}>
        {going === undefined ? "…" : share === undefined ? "–" : company.format.share(share)}
      </div>
      <div className={styles.outlook}>{going && <OutlookBadge outlook={going.outlook} stale={isOld} />}</div>
    </div>
  );
}

import { Link } from "@tanstack/react-router";
import type { ObjectiveView } from "../../../shared/protocol/goal-views.ts";
import { Bar } from "../../ui/bar.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { KeyResultRow } from "./key-result-row.tsx";
import { Milestones } from "./milestones.tsx";
import styles from "./objective-panel.module.css";
import { lookOf, OutlookBadge } from "./outlook-badge.tsx";
import { useObjective } from "./use-objective.ts";
import { sayDates, sayRemarks } from "./words.ts";

/** An objective: how far it is, by what that is measured, and what is to be there on the way (O1). */
export function ObjectivePanel({ objective }: { readonly objective: ObjectiveView }) {
  const company = useCompany();
  const { format, nameOf } = company;
  const { readings, going, isOld, now } = useObjective(objective);
  const progress = going?.standing.progress;
  const share = progress?.kind === "share" ? progress.share : undefined;
  const dates = sayDates(objective, company);
  return (
    <Panel title={objective.name} controls={going && <OutlookBadge outlook={going.outlook} stale={isOld} />}>
      <p className={styles.about}>
        {objective.unit !== undefined && (
          <Link to="/departments/$" params={{ _splat: objective.unit }}>
            {nameOf(objective.unit)}
          </Link>
        )}
        {objective.owner !== undefined && <span>Owner: {objective.owner}</span>}
        {dates !== undefined && <span>{dates}</span>}
      </p>
      <div className={styles.progress}>
        <p className={`${styles.figure} ${isOld ? styles.old : ""}`}>
          {going === undefined ? "…" : share === undefined ? "–" : format.share(share)}
        </p>
        <div className={styles.way}>
          <Bar
            share={share}
            mark={going?.outlook.elapsed}
            look={isOld ? "stale" : going ? lookOf(going.outlook).status : "plain"}
          />
          {going && (
            <p className={styles.remarks}>
              {sayRemarks(going.standing, going.outlook, company).map((remark) => (
                <span key={remark}>{remark}</span>
              ))}
            </p>
          )}
        </div>
      </div>
      <div>
        <h3 className={styles.part}>Key results</h3>
        <ul className={styles.list}>
          {objective.keyResults.map((keyResult, place) => (
            <li key={`${keyResult.kpi} ${keyResult.unit ?? ""} ${place}`}>
              <KeyResultRow
                keyResult={keyResult}
                reading={readings[place]}
                progress={going?.standing.keyResults[place]}
              />
            </li>
          ))}
        </ul>
      </div>
      <Milestones milestones={objective.milestones ?? []} now={now} />
    </Panel>
  );
}

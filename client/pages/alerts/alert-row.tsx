import { Link } from "@tanstack/react-router";
import type { AlertView } from "../../../shared/protocol/alert-views.ts";
import { LevelBadge } from "../../ui/level-badge.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useCompany } from "../company.tsx";
import styles from "./alert-row.module.css";
import { sayAttention, sayEvidence, sayJudged, sayLimit, sayPhase } from "./say-alert.ts";

/** One episode: how bad it is, what it is about, its value against the limit, since when, and who takes care of it. */
export function AlertRow({ alert }: { readonly alert: AlertView }) {
  const company = useCompany();
  const { dates, nameOf } = company;
  const { id, name, unit, level, since, ended, owner, assignee, isFlapping } = alert;
  const evidence = sayEvidence(alert);
  const phase = sayPhase(alert);
  return (
    <article className={styles.row}>
      <p className={styles.level}>
        <LevelBadge level={level} over={ended !== undefined} />
        {phase !== undefined && <span className={styles.soft}>{phase}</span>}
      </p>
      <div className={styles.what}>
        <p className={styles.name}>
          <Link to="/alerts/$alert" params={{ alert: id }}>
            {name}
          </Link>{" "}
          {isFlapping && <Tag kind="caution">Changes often</Tag>}
        </p>
        <p className={styles.soft}>
          {nameOf(unit)}, since {dates.instant(since)}
        </p>
      </div>
      <p className={styles.value}>
        {sayJudged(alert, company)}
        <span className={styles.soft}>{sayLimit(alert, company)}</span>
      </p>
      <div className={styles.who}>
        <p>{sayAttention(alert, company)}</p>
        <p className={styles.soft}>{sayPeople(owner, assignee)}</p>
        {evidence !== undefined && <p className={styles.evidence}>{evidence}</p>}
      </div>
    </article>
  );
}

function sayPeople(owner: string | undefined, assignee: string | undefined): string {
  const owned = owner === undefined ? "No owner" : `Owner ${owner}`;
  return assignee === undefined ? owned : `${owned}, assigned to ${assignee}`;
}

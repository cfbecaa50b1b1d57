import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { leagueQuery } from "../../api/league.ts";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { LeagueTable } from "./league-table.tsx";
import styles from "./league-panel.module.css";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly period: PeriodKind;
  readonly at: string | undefined;
  /** A picker of what to rank by. */
  readonly controls?: ReactNode;
}

/** The league table of the units below, as a part of another page, with the way to its own. */
export function LeaguePanel({ kpi, unit, period, at, controls }: Props) {
  const league = useQuery(leagueQuery({ kpi: kpi.id, unit, period }, at));
  const view = { period, ...(at !== undefined && { at }) };
  return (
    <Panel title="League table" controls={controls}>
      <Asked query={league} what="the league table">
        {(data) => <LeagueTable kpi={kpi} league={data} view={view} />}
      </Asked>
      <p className={styles.more}>
        <Link to="/leagues/$kpi" params={{ kpi: kpi.id }} search={{ ...view, unit }}>
          This table on a page of its own
        </Link>
      </p>
    </Panel>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { LeagueSnapshot } from "../../../shared/protocol/league-views.ts";
import { leagueQuery } from "../../api/league.ts";
import { Message } from "../../ui/message.tsx";
import { useCompany } from "../company.tsx";
import { type Difference, differencesOf } from "./differences.ts";
import styles from "./league-table.module.css";

const MOST_NAMED = 5;

/** Whether a published table would say the same today, with the way to the one that is kept up to date. */
export function SinceThen({ snapshot }: { readonly snapshot: LeagueSnapshot }) {
  const { format, kpis, tree } = useCompany();
  const { league, measure, unit, kind, period } = snapshot;
  const exists = kpis.some(({ id }) => id === league.kpi) && tree.get(unit) !== undefined;
  const which = { kpi: league.kpi, unit, period: period.kind, kind };
  const live = useQuery({ ...leagueQuery(which, period.start), enabled: exists });
  if (!exists) {
    return (
      <Message
        kind="notice"
        title="The catalogue has no such KPI or unit any more: this table is all that is left."
      />
    );
  }
  // A calendar that was changed since then cuts other periods.
  if (!live.data || !isSame(live.data.period, period)) return null;

  const differences = differencesOf(league, live.data, measure);
  const link = (
    <Link
      to="/leagues/$kpi"
      params={{ kpi: league.kpi }}
      search={{ unit, period: period.kind, at: period.start, ...(kind !== undefined && { kind }) }}
    >
      The table as it is today
    </Link>
  );
  if (differences.length === 0) {
    return <p className={styles.unranked}>Today’s numbers say the same. {link}</p>;
  }
  const value = (of: number): string => format.value(of, measure, "full");
  const count = differences.length === 1 ? "1 unit" : `${differences.length} units`;
  return (
    <Message kind="notice" title={`Facts that came later changed ${count} since this was published.`}>
      <ul className={styles.changes}>
        {differences.slice(0, MOST_NAMED).map((one) => (
          <li key={one.unit}>
            {one.name}: {sayPlace(one.then, value)} then, {sayPlace(one.now, value)} today
          </li>
        ))}
        {differences.length > MOST_NAMED && <li>and {differences.length - MOST_NAMED} more</li>}
      </ul>
      {link}
    </Message>
  );
}

const isSame = (one: LeagueSnapshot["period"], other: LeagueSnapshot["period"]): boolean =>
  Date.parse(one.start) === Date.parse(other.start) && Date.parse(one.end) === Date.parse(other.end);

const sayPlace = (place: Difference["now"], value: (of: number) => string): string =>
  place ? `rank ${place.rank} with ${value(place.value)}` : "no rank";

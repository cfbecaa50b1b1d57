import { Link } from "@tanstack/react-router";
import { STATUSES, type Status } from "../../../shared/kpi/attainment.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { League, LeagueRow } from "../../../shared/protocol/league-views.ts";
import { Sparkline } from "../../charts/marks/sparkline.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Message } from "../../ui/message.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { type Company, useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import { UNRANKED_WORDS } from "../words.ts";
import styles from "./league-table.module.css";
import { Movement } from "./movement.tsx";

interface Props {
  readonly kpi: Pick<KpiView, "id" | "name" | "measure">;
  readonly league: League;
  /** What the unit was called when the table was published; without it as it is called now. */
  readonly unitName?: string;
  readonly view: Pick<ViewSearch, "period" | "at">;
}

/** Units by rank, with movement, gap and attainment (L1, L2, L4); those without a rank beneath, with the reason (L3). */
export function LeagueTable({ kpi, league, unitName, view }: Props) {
  const company = useCompany();
  const unit = unitName ?? company.nameOf(league.unit);
  const { rows, unranked } = league;
  if (rows.length === 0 && unranked.length === 0) {
    return <Message kind="empty" title={`There are no units below ${unit} to compare.`} />;
  }
  return (
    <>
      {rows.length === 0 ? (
        <Message kind="empty" title="No unit has a number in this period yet." />
      ) : (
        <DataTable
          caption={`${kpi.name}, units of ${unit} by rank, ${company.dates.period(league.period)}`}
          columns={columnsFor(kpi, rows, view, company)}
          rows={rows}
          rowKey={({ unit }) => unit}
        />
      )}
      {unranked.length > 0 && (
        <div className={styles.unranked}>
          <h3>Without a rank</h3>
          <ul>
            {unranked.map(({ unit, name, reason, value }) => (
              <li key={unit}>
                {name}: {UNRANKED_WORDS[reason]}
                {value !== undefined && ` (${company.format.value(value, kpi.measure, "full")})`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function columnsFor(
  kpi: Props["kpi"],
  rows: readonly LeagueRow[],
  view: Props["view"],
  { format }: Company,
): Column<LeagueRow>[] {
  const full = (value: number): string => format.value(value, kpi.measure, "full");
  // Between two percentages lie percentage points (P4); a gap has no sign.
  const difference = (gap: number): string =>
    kpi.measure.kind === "percent" ? format.change(gap, kpi.measure).replace(/^[+±]/, "") : full(gap);
  const points = (value: number): string => format.value(value, { kind: "number" }, "full");
  const columns: (Column<LeagueRow> | false)[] = [
    { header: "Rank", narrow: true, cell: ({ rank }) => rank },
    {
      header: "Unit",
      heads: true,
      cell: ({ unit, name }) => (
        <Link to="/kpis/$kpi" params={{ kpi: kpi.id }} search={{ ...view, unit }}>
          {name}
        </Link>
      ),
    },
    { header: "Moved", narrow: true, cell: ({ movement }) => <Movement movement={movement} /> },
    { header: "Value", numeric: true, cell: ({ value }) => full(value) },
    rows.some(({ score }) => score !== undefined) && {
      header: "Points",
      numeric: true,
      cell: ({ score }) => (score === undefined ? "–" : `${points(score.reached)} of ${points(score.most)}`),
    },
    {
      header: "Behind next",
      numeric: true,
      wideOnly: true,
      cell: ({ gap }) => (gap === undefined ? "–" : difference(gap)),
    },
    rows.some(({ attainment }) => attainment !== undefined) && {
      header: "Attainment",
      numeric: true,
      wideOnly: true,
      cell: ({ attainment }) => (attainment === undefined ? "–" : format.share(attainment)),
    },
    rows.some(({ status }) => isStatus(status) && status !== "no-target") && {
      header: "Status",
      cell: ({ status }) => (isStatus(status) ? <StatusBadge status={status} /> : null),
    },
    rows.some(({ points }) => points.length > 1) && {
      header: "Periods before",
      wideOnly: true,
      cell: ({ points }) => <Sparkline values={points} width={120} height={28} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

const isStatus = (text: string | undefined): text is Status => STATUSES.some((status) => status === text);

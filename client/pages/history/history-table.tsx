import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import type { Compared } from "../../charts/trend-options.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { type Company, useCompany } from "../company.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly points: readonly SeriesPoint[];
  readonly grain: PeriodKind;
  readonly compared: Compared | undefined;
}

/** The history as a table, newest first. */
export function HistoryTable({ kpi, points, grain, compared }: Props) {
  const company = useCompany();
  return (
    <DataTable
      caption={`${kpi.name} by ${grain}, newest first`}
      columns={columnsFor(kpi, points, grain, compared, company)}
      rows={rowsOf(points, compared).reverse()}
      rowKey={({ start }) => start}
    />
  );
}

interface Row extends SeriesPoint {
  /** What an earlier time had in its place. */
  readonly earlier?: number | undefined;
}

const rowsOf = (points: readonly SeriesPoint[], compared: Compared | undefined): Row[] =>
  points.map((point, index) => ({ ...point, earlier: compared?.values[index] }));

function columnsFor(
  kpi: KpiView,
  points: readonly SeriesPoint[],
  grain: PeriodKind,
  compared: Compared | undefined,
  { format, dates }: Company,
): Column<Row>[] {
  const full = (value: number | undefined): string =>
    value === undefined ? "–" : format.value(value, kpi.measure, "full");
  const column = (header: string, cell: Column<Row>["cell"]): Column<Row> => ({
    header,
    cell,
    numeric: true,
  });
  const target = ({ target }: SeriesPoint): string =>
    typeof target === "object" ? `${full(target[0])} to ${full(target[1])}` : full(target);
  return [
    { header: "Period", heads: true, cell: ({ start, end }) => dates.period({ kind: grain, start, end }) },
    column("Value", ({ state, value }) => (state === "value" ? full(value) : MISSING[state])),
    ...(points.some((point) => point.target !== undefined) ? [column("Target", target)] : []),
    ...(points.some((point) => point.benchmark !== undefined)
      ? [column("Benchmark", ({ benchmark }) => full(benchmark))]
      : []),
    ...(compared ? [column(compared.name, ({ earlier }) => full(earlier))] : []),
  ];
}

const MISSING = { waiting: "nothing reported", undefined: "undefined" } as const;

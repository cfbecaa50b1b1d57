import type { RankRow } from "../../../shared/kpi/rank-history.ts";
import type { LeagueRanks } from "../../../shared/protocol/league-views.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { useCompany } from "../company.tsx";

interface Props {
  readonly name: string;
  readonly ranks: LeagueRanks;
}

/** The ranks of units, a column for each period. */
export function RankTable({ name, ranks: { period, periods, rows } }: Props) {
  const { dates } = useCompany();
  const columns: Column<RankRow>[] = [
    { header: "Unit", heads: true, cell: (row) => row.name },
    ...periods.map(({ start, end }, index): Column<RankRow> => ({
      header: dates.period({ kind: period, start, end }),
      numeric: true,
      cell: ({ ranks }) => ranks[index] ?? "–",
    })),
  ];
  return (
    <DataTable
      caption={`Ranks by ${name}, ${period} by ${period}; a dash where a unit had none`}
      columns={columns}
      rows={rows}
      rowKey={({ unit }) => unit}
    />
  );
}

import { Link } from "@tanstack/react-router";
import type { ReviewStandingView } from "../../../shared/protocol/review-views.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { type Company, useCompany } from "../company.tsx";
import { REVIEW_WORDS } from "../words.ts";
import { StandingMark } from "./standing-mark.tsx";

interface Props {
  readonly caption: string;
  readonly standings: readonly ReviewStandingView[];
}

/** KPIs with how they stand to their reviews. */
export function StandingTable({ caption, standings }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={columnsFor(useCompany())}
      rows={standings}
      rowKey={({ kpi }) => kpi}
    />
  );
}

function columnsFor({ kpis, nameOf, dates }: Company): Column<ReviewStandingView>[] {
  const nameOfKpi = (kpi: string): string => kpis.find(({ id }) => id === kpi)?.name ?? kpi;
  return [
    {
      header: "KPI",
      heads: true,
      cell: ({ kpi }) => (
        <Link to="/kpis/$kpi" params={{ kpi }}>
          {nameOfKpi(kpi)}
        </Link>
      ),
    },
    { header: "Unit", wideOnly: true, cell: ({ unit }) => nameOf(unit) },
    { header: "Review", cell: ({ standing }) => <StandingMark standing={standing} /> },
    { header: "Last", wideOnly: true, cell: ({ last }) => (last ? dates.date(last.on) : "–") },
    {
      header: "To do",
      cell: ({ kpi, standing }) =>
        standing.kind !== "retired" &&
        standing.kind !== "upcoming" && (
          <Link to="/kpis/$kpi/review" params={{ kpi }} aria-label={`Review ${nameOfKpi(kpi)}`}>
            Review it
          </Link>
        ),
    },
    { header: "Rhythm", wideOnly: true, cell: ({ rhythm }) => REVIEW_WORDS[rhythm] },
  ];
}

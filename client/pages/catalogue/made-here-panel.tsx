import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";

/** The KPIs that were made in the browser, and the way to make one. */
export function MadeHerePanel() {
  const { kpis, nameOf, dates } = useCompany();
  const made = kpis.filter(({ origin }) => origin === "studio");
  const columns: readonly Column<KpiView>[] = [
    {
      header: "KPI",
      heads: true,
      cell: ({ id, name }) => (
        <Link to="/catalogue/$kpi/edit" params={{ kpi: id }}>
          {name}
        </Link>
      ),
    },
    { header: "Unit", wideOnly: true, cell: ({ unit }) => nameOf(unit) },
    {
      header: "Saved",
      cell: ({ savedAt, savedBy }) =>
        `${savedAt === undefined ? "" : dates.instant(savedAt)} by ${savedBy ?? "somebody"}`,
    },
  ];
  return (
    <Panel title="KPIs made here" controls={<Link to="/catalogue/new">New KPI</Link>}>
      {made.length === 0 ? (
        <Message kind="empty" title="None: all KPIs come from files." />
      ) : (
        <DataTable caption="All KPIs made here" columns={columns} rows={made} rowKey={({ id }) => id} />
      )}
    </Panel>
  );
}

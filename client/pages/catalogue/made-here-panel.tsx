import { Link } from "@tanstack/react-router";
import type { Aside, KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import styles from "./catalogue-page.module.css";

interface Props {
  /** What was made in the browser and does not fit to the files. */
  readonly aside: readonly Aside[];
}

/** The KPIs that were made in the browser, those that are kept and not shown, and the way to make one. */
export function MadeHerePanel({ aside }: Props) {
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
  const unseen = aside.filter(({ kind }) => kind === "kpi");
  return (
    <Panel title="KPIs made here" controls={<Link to="/catalogue/new">New KPI</Link>}>
      {unseen.length > 0 && (
        <Message kind="notice" title="Kept and not shown, because they do not fit to the catalogue's files:">
          <ul className={styles.unseen}>
            {unseen.map(({ id, detail }) => (
              <li key={id}>
                <Link to="/catalogue/$kpi/edit" params={{ kpi: id }}>
                  {id}
                </Link>
                {`: ${detail}`}
              </li>
            ))}
          </ul>
        </Message>
      )}
      {made.length > 0 && (
        <DataTable caption="All KPIs made here" columns={columns} rows={made} rowKey={({ id }) => id} />
      )}
      {made.length + unseen.length === 0 && <Message kind="empty" title="None: all KPIs come from files." />}
    </Panel>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CatalogueStatus, KpiView } from "../../../shared/protocol/http.ts";
import { catalogueStatusQuery } from "../../api/catalogue-status.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { type Company, useCompany } from "../company.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import { sayMissing } from "../words.ts";
import styles from "./catalogue-page.module.css";
import { DataAlertsPanel } from "./data-alerts-panel.tsx";

/** What catalogue is in use, what is wrong with an edit that is not, and which definitions are incomplete. */
export function CataloguePage() {
  const company = useCompany();
  const status = useQuery(catalogueStatusQuery);
  const incomplete = company.kpis.filter((kpi) => kpi.incomplete.length > 0);
  return (
    <Page title="Catalogue" trail={trailHome(company)} lead="Where units, KPIs and boards are defined.">
      <Panel title="In use">
        <Asked query={status} what="the state of the catalogue">
          {(data) => <Facts layout="figures" facts={usedFacts(data, company)} />}
        </Asked>
      </Panel>
      {status.data && (
        <Panel title="Errors in the latest edit">
          <Errors errors={status.data.errors} />
        </Panel>
      )}
      <DataAlertsPanel />
      <Panel title="Incomplete definitions">
        {incomplete.length === 0 ? (
          <Message
            kind="empty"
            title="Every KPI has an owner, a description, a why, a target and a benchmark."
          />
        ) : (
          <DataTable
            caption="KPIs whose definition is incomplete"
            columns={incompleteColumns(company)}
            rows={incomplete}
            rowKey={({ id }) => id}
          />
        )}
      </Panel>
    </Page>
  );
}

function usedFacts({ version, demo, kpis }: CatalogueStatus, { tree }: Company) {
  return [
    { label: "Catalogue", value: demo ? "Demo organisation" : "Your own" },
    { label: "KPIs", value: kpis },
    { label: "Units", value: tree.units.length },
    { label: "Version", value: version.slice(0, 12), note: "changes with every edit that is taken" },
  ];
}

type CatalogueError = CatalogueStatus["errors"][number];

function Errors({ errors }: Pick<CatalogueStatus, "errors">) {
  if (errors.length === 0) return <Message kind="empty" title="None: the files are read as they are." />;
  return (
    <>
      <Message kind="notice" title="The version before this edit stays in use until every error is mended." />
      <DataTable
        caption="Errors in the catalogue's files"
        columns={ERROR_COLUMNS}
        rows={errors}
        rowKey={({ file, line, path, detail }) => `${file}:${line} ${path} ${detail}`}
      />
    </>
  );
}

const ERROR_COLUMNS: readonly Column<CatalogueError>[] = [
  {
    header: "Where",
    heads: true,
    cell: ({ file, line, path }) => (
      <>
        <code>{`${file}:${line}`}</code>
        <code className={styles.path}>{path}</code>
      </>
    ),
  },
  { header: "What is wrong", cell: ({ detail }) => detail },
];

function incompleteColumns({ nameOf }: Company): Column<KpiView>[] {
  return [
    {
      header: "KPI",
      heads: true,
      cell: ({ id, name }) => (
        <Link to="/kpis/$kpi" params={{ kpi: id }}>
          {name}
        </Link>
      ),
    },
    { header: "Unit", wideOnly: true, cell: ({ unit }) => nameOf(unit) },
    { header: "Missing", cell: (kpi) => sayMissing(kpi.incomplete) },
    {
      header: "Defined in",
      wideOnly: true,
      cell: ({ file }) => (file === undefined ? "–" : <code>{file}</code>),
    },
  ];
}

import { useQuery } from "@tanstack/react-query";
import type { CatalogueStatus } from "../../../shared/protocol/catalogue-views.ts";
import { catalogueStatusQuery } from "../../api/catalogue-status.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { type Company, useCompany } from "../company.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import styles from "./catalogue-page.module.css";
import { DataAlertsPanel } from "./data-alerts-panel.tsx";
import { MadeHerePanel } from "./made-here-panel.tsx";
import { HealthPanel } from "./health-panel.tsx";

/** What catalogue is in use, what is wrong with an edit that is not, and what it could do better. */
export function CataloguePage() {
  const company = useCompany();
  const status = useQuery(catalogueStatusQuery);
  return (
    <Page title="Catalogue" trail={trailHome(company)} lead="Where units, KPIs and boards are defined.">
      <Panel title="In use">
        <Asked query={status} what="the state of the catalogue">
          {(data) => <Facts layout="figures" facts={usedFacts(data, company)} />}
        </Asked>
      </Panel>
      <MadeHerePanel aside={status.data?.aside ?? []} />
      {status.data && (
        <Panel title="Errors in the latest edit">
          <Errors errors={status.data.errors} />
        </Panel>
      )}
      <DataAlertsPanel />
      <HealthPanel />
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

import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { kpiYamlPath } from "../../api/kpi-editing.ts";
import { useCompany } from "../../pages/company.tsx";
import { Page } from "../../pages/shell/page.tsx";
import { Message } from "../../ui/message.tsx";
import { catalogueTrail } from "./catalogue-trail.tsx";
import { OnlyAdministrators } from "./only-administrators.tsx";

interface Props {
  readonly kpi: KpiView;
  /** Whether who looks may make another of it, once that is known. */
  readonly mayCopy: boolean | undefined;
}

/** A KPI that a file of the catalogue defines: it is changed there, and can be copied. */
export function ReadOnlyKpi({ kpi, mayCopy }: Props) {
  const company = useCompany();
  return (
    <Page
      title={kpi.name}
      trail={catalogueTrail(company)}
      controls={
        <Link to="/kpis/$kpi" params={{ kpi: kpi.id }}>
          Its page
        </Link>
      }
    >
      <Message
        kind="notice"
        title={
          kpi.file === undefined
            ? "This KPI comes from the catalogue's files, so it is changed there and read-only here."
            : `This KPI comes from the file ${kpi.file}, so it is changed there and read-only here.`
        }
      >
        <p>
          {mayCopy === true && (
            <>
              <Link to="/catalogue/new" search={{ copy: kpi.id }}>
                Copy it under another id
              </Link>
              {" or "}
            </>
          )}
          <a href={kpiYamlPath(kpi.id)}>
            {mayCopy === true ? "read its definition as YAML" : "Read its definition as YAML"}
          </a>
          .
        </p>
      </Message>
      {mayCopy === false && <OnlyAdministrators />}
    </Page>
  );
}

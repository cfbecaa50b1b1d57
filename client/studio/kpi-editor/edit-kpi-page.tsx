import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { kpiVersionsQuery } from "../../api/kpi-editing.ts";
import { RequestFailed } from "../../api/request-failed.ts";
import { mayEditQuery } from "../../api/session.ts";
import { Asked } from "../../pages/asked.tsx";
import { useCompany } from "../../pages/company.tsx";
import { nearId } from "../../pages/near-id.ts";
import { Page } from "../../pages/shell/page.tsx";
import { UnknownKpi } from "../../pages/shell/unknown.tsx";
import { catalogueTrail } from "./catalogue-trail.tsx";
import { EditKpi } from "./edit-kpi.tsx";
import { OnlyAdministrators } from "./only-administrators.tsx";
import { ReadOnlyKpi } from "./read-only-kpi.tsx";
import { stepNamed } from "./steps.ts";

interface Props {
  readonly id: string;
  readonly step: string | undefined;
}

/** One KPI with all its versions; who may not change it is told why. */
export function EditKpiPage({ id, step }: Props) {
  const company = useCompany();
  const navigate = useNavigate();
  const rights = useQuery(mayEditQuery);
  const versions = useQuery(kpiVersionsQuery(id));
  const kpi = company.kpis.find((candidate) => candidate.id === id);
  if (versions.error instanceof RequestFailed && versions.error.status === 404 && !kpi) {
    return <UnknownKpi id={id} near={nearId(id, company.kpis)} />;
  }
  if (kpi?.origin === "file") return <ReadOnlyKpi kpi={kpi} mayCopy={rights.data} />;
  return (
    <Asked query={rights} what="what you may do">
      {(mayEdit) =>
        mayEdit ? (
          <Asked query={versions} what="its versions">
            {(all) => (
              <EditKpi
                id={id}
                versions={all}
                step={stepNamed(step)}
                onStep={(next) => void navigate({ to: ".", search: (before) => ({ ...before, step: next }) })}
              />
            )}
          </Asked>
        ) : (
          <Page title={kpi?.name ?? id} trail={catalogueTrail(company)}>
            <OnlyAdministrators />
          </Page>
        )
      }
    </Asked>
  );
}

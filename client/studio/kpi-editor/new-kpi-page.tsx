import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { mayEditQuery } from "../../api/session.ts";
import { Asked } from "../../pages/asked.tsx";
import { useCompany } from "../../pages/company.tsx";
import { Page } from "../../pages/shell/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { catalogueTrail } from "./catalogue-trail.tsx";
import { definitionOf } from "./definition-of.ts";
import { copyOf, EMPTY } from "./draft.ts";
import { KpiEditor } from "./kpi-editor.tsx";
import { OnlyAdministrators } from "./only-administrators.tsx";
import { type StepId, stepNamed } from "./steps.ts";
import { type Given, useKpiSession } from "./use-kpi-session.ts";

interface Props {
  /** The KPI that it begins as a copy of. */
  readonly copy: string | undefined;
  readonly step: string | undefined;
}

/** A KPI that is not there yet, made of answers to the questions of a good one. */
export function NewKpiPage({ copy, step }: Props) {
  const company = useCompany();
  const rights = useQuery(mayEditQuery);
  return (
    <Asked query={rights} what="what you may do">
      {(mayEdit) =>
        mayEdit ? (
          <NewKpi copy={copy} step={stepNamed(step)} />
        ) : (
          <Page title="New KPI" trail={catalogueTrail(company)}>
            <OnlyAdministrators />
          </Page>
        )
      }
    </Asked>
  );
}

function NewKpi({ copy, step }: { readonly copy: string | undefined; readonly step: StepId }) {
  const company = useCompany();
  const navigate = useNavigate();
  const [given] = useState((): Given => {
    const from = company.kpis.find(({ id }) => id === copy);
    const known = company.kpis.map(({ id }) => id);
    return { version: 0, draft: from ? copyOf(definitionOf(from), known) : EMPTY };
  });
  // No id has a space: the draft of a new KPI is no other's.
  const session = useKpiSession(`new ${copy ?? ""}`, given);
  return (
    <Page
      title="New KPI"
      trail={catalogueTrail(company)}
      tags={session.changed && <Tag kind="caution">not saved yet</Tag>}
      lead="A KPI answers seven questions. What you type is kept in this browser until you save it."
    >
      <KpiEditor
        session={session}
        isWorthSaving={session.changed || copy !== undefined}
        step={step}
        given={given}
        onStep={(next) => void navigate({ to: ".", search: (before) => ({ ...before, step: next }) })}
      />
    </Page>
  );
}

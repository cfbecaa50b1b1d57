import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Kpi } from "../../../shared/kpi/definition.ts";
import type { VersionView } from "../../../shared/protocol/kpi-editing.ts";
import { useCompany } from "../../pages/company.tsx";
import { Page } from "../../pages/shell/page.tsx";
import { Message } from "../../ui/message.tsx";
import { Tag } from "../../ui/tag.tsx";
import studio from "../studio.module.css";
import { catalogueTrail } from "./catalogue-trail.tsx";
import { DeleteKpiDialog } from "./delete-kpi-dialog.tsx";
import { textOf } from "./draft.ts";
import { KpiEditor } from "./kpi-editor.tsx";
import type { StepId } from "./steps.ts";
import { type Given, useKpiSession } from "./use-kpi-session.ts";
import { VersionsPanel } from "./versions-panel.tsx";

interface Props {
  readonly id: string;
  /** The newest first. */
  readonly versions: readonly VersionView<Kpi>[];
  readonly step: StepId;
  readonly onStep: (step: StepId) => void;
}

/** A KPI that was made in the browser: its questions, its versions, and the way to delete it. */
export function EditKpi({ id, versions, step, onStep }: Props) {
  const company = useCompany();
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  const newest = versions[0];
  const isDeleted = newest?.content === undefined;
  const last = versions.find(({ content }) => content)?.content;
  const given = useMemo(
    (): Given => ({ draft: last ?? { id }, version: isDeleted ? 0 : (newest?.version ?? 0) }),
    [last, id, isDeleted, newest?.version],
  );
  const session = useKpiSession(id, given);
  const name = textOf(session.draft.name) || id;
  const isUnseen = !isDeleted && !company.kpis.some((kpi) => kpi.id === id);
  return (
    <Page
      title={name}
      trail={catalogueTrail(company)}
      tags={
        <>
          <Tag>made here</Tag>
          {session.changed && <Tag kind="caution">not saved yet</Tag>}
        </>
      }
      controls={
        !isDeleted && (
          <>
            {!isUnseen && (
              <Link to="/kpis/$kpi" params={{ kpi: id }}>
                Its page
              </Link>
            )}
            <Link to="/catalogue/new" search={{ copy: id }}>
              Copy under another id
            </Link>
            <button type="button" className={studio.danger} onClick={() => setDeleting(true)}>
              Delete …
            </button>
          </>
        )
      }
    >
      {isDeleted && newest && (
        <Message
          kind="notice"
          title={`“${newest.savedBy}” deleted this KPI ${company.dates.instant(newest.savedAt)}. Saved again, it shows its facts again.`}
        />
      )}
      {isUnseen && (
        <Message
          kind="notice"
          title="It does not fit to the catalogue's files any more, so it is kept and not shown. What is wrong stands at the last step."
        />
      )}
      <KpiEditor
        session={session}
        isWorthSaving={session.changed || isDeleted}
        {...{ step, given, newest, onStep }}
      />
      <VersionsPanel
        versions={versions}
        onTake={(content) => {
          session.replace(content);
          onStep("look");
        }}
      />
      {deleting && newest && (
        <DeleteKpiDialog
          {...{ id, name }}
          version={newest.version}
          onClose={() => setDeleting(false)}
          onDeleted={() => {
            session.forget();
            void navigate({ to: "/catalogue" });
          }}
        />
      )}
    </Page>
  );
}

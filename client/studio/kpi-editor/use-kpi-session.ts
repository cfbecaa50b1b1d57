import { useEffect, useState } from "react";
import type { Kpi } from "../../../shared/kpi/definition.ts";
import { useCompany } from "../../pages/company.tsx";
import { change, changeNew, type Draft, isSame } from "./draft.ts";
import { forgetKeptDraft, keepDraft, readKeptDraft } from "./kept-draft.ts";

/** A KPI as the server has it, or what a new one begins with. */
export interface Given {
  readonly draft: Draft;
  /** 0 for one that is not there. */
  readonly version: number;
}

interface Session {
  readonly base: Given;
  readonly draft: Draft;
}

/** A KPI being edited, kept in this browser until it is saved; `what` names the draft, `given` is the server's newest. */
export function useKpiSession(what: string, given: Given) {
  const { kpis } = useCompany();
  const [kept] = useState(() => readKeptDraft(what));
  const [session, setSession] = useState<Session>(() => ({
    base: { ...given, version: kept?.version ?? given.version },
    draft: kept?.draft ?? given.draft,
  }));
  const { base, draft } = session;
  const changed = !isSame(draft, base.draft);
  const overrun = given.version !== base.version;
  // Nothing is lost: the newest is simply what is shown.
  if (overrun && !changed) setSession({ base: given, draft: given.draft });

  useEffect(() => {
    if (changed) keepDraft(what, { draft, version: base.version });
    else forgetKeptDraft(what);
  }, [what, changed, draft, base.version]);

  return {
    draft,
    base,
    changed,
    /** Whether somebody else saved it after it had been opened here. */
    overrun: overrun && changed,
    /** Whether what is shown was typed on an earlier visit. */
    recalled: draft === kept?.draft && changed,
    set: (field: keyof Kpi, value: unknown) =>
      setSession((now) => ({
        ...now,
        draft:
          now.base.version === 0
            ? changeNew(
                now.draft,
                field,
                value,
                kpis.map(({ id }) => id),
              )
            : change(now.draft, field, value),
      })),
    /** Puts something else in its place, to be looked over and saved. */
    replace: (next: Draft) => setSession((now) => ({ ...now, draft: next })),
    /** Drops all changes in favour of what the server has now. */
    startOver: (newest: Given = given) => setSession({ base: newest, draft: newest.draft }),
    /** Keeps the changes, to be saved after what somebody else has saved. */
    rebase: (newest: Given) => setSession((now) => ({ ...now, base: newest })),
    forget: () => forgetKeptDraft(what),
  };
}

export type KpiSession = ReturnType<typeof useKpiSession>;

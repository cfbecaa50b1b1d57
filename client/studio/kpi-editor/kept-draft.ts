import * as z from "zod/mini";
import { kpiSchema } from "../../../shared/kpi/definition.ts";
import { forgetKept, readKept, writeKept } from "../../lib/kept.ts";
import type { Draft } from "./draft.ts";

/** What was typed and not saved, and the version that it changes; 0 for a KPI that is new. */
interface KeptDraft {
  readonly draft: Draft;
  readonly version: number;
}

const keptSchema = z.object({
  draft: z.record(z.string(), z.unknown()),
  version: z.int().check(z.gte(0)),
});

// An id has neither a slash nor a space: no name begins with that of another.
const nameOf = (what: string): string => `kpi-editor/${what}/draft`;

/** The draft that this browser keeps under a name; fields that no KPI has any more are left out. */
export function readKeptDraft(what: string): KeptDraft | undefined {
  const kept = keptSchema.safeParse(readKept(nameOf(what)));
  if (!kept.success) return undefined;
  const { draft, version } = kept.data;
  return {
    draft: Object.fromEntries(Object.entries(draft).filter(([field]) => field in kpiSchema.shape)),
    version,
  };
}

export const keepDraft = (what: string, kept: KeptDraft): void => writeKept(nameOf(what), kept);
export const forgetKeptDraft = (what: string): void => forgetKept(nameOf(what));

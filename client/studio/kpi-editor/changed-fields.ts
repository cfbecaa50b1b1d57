import type { Kpi } from "../../../shared/kpi/definition.ts";
import type { Draft } from "./draft.ts";
import { STEPS } from "./steps.ts";

/** The parts of a definition in which two versions differ, in the order in which they are asked for. */
export function changedFields(a: Draft, b: Draft): (keyof Kpi)[] {
  const asked = STEPS.flatMap((step): readonly (keyof Kpi)[] => step.fields);
  const all = new Set([...asked, ...(Object.keys(a) as (keyof Kpi)[]), ...(Object.keys(b) as (keyof Kpi)[])]);
  return [...all].filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

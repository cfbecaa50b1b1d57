import type { Kpi } from "../../../shared/kpi/definition.ts";
import { freeId } from "../free-id.ts";

/** A KPI on its way: what was typed so far, right or not. */
export type Draft = Readonly<Partial<Record<keyof Kpi, unknown>>>;

/** What a new KPI begins with: what most of them say. */
export const EMPTY: Draft = { tier: 2, period: "month", direction: "higher", aggregate: "sum" };

/** The text of a field; what is none, or not there, is empty. */
export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** An id of a KPI's unit and name that none of those known has; none while it has no name. */
function ownId({ name, unit }: Draft, known: readonly string[]): string | undefined {
  if (textOf(name).trim() === "") return undefined;
  const prefix = textOf(unit).replaceAll("/", ".");
  return freeId(prefix === "" ? textOf(name) : `${prefix}.${textOf(name)}`, known);
}

/** Gives a field another value, `undefined` for none. */
export function change(draft: Draft, field: keyof Kpi, value: unknown): Draft {
  const { [field]: _, ...rest } = draft;
  return value === undefined ? rest : { ...rest, [field]: value };
}

/** The same for a KPI that was never saved: its id follows unit and name until somebody gives it another. */
export function changeNew(draft: Draft, field: keyof Kpi, value: unknown, known: readonly string[]): Draft {
  const next = change(draft, field, value);
  if (field === "id" || draft.id !== ownId(draft, known)) return next;
  return change(next, "id", ownId(next, known));
}

/** A copy for another id: what names it and what only the first one drives stays behind. */
export function copyOf(kpi: Kpi, known: readonly string[]): Draft {
  const draft = change({ ...kpi, name: `${kpi.name} (copy)`.slice(0, 200) }, "simulated", undefined);
  return change(draft, "id", ownId(draft, known));
}

/** Whether two drafts say the same, whatever was written first. */
export function isSame(a: Draft, b: Draft): boolean {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Kpi)[];
  return fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

import { checkKpi } from "../../../shared/catalogue/check-kpi.ts";
import type { ProblemDetail } from "../../../shared/problem/problem.ts";
import type { Company } from "../../pages/company.tsx";
import { type Draft, textOf } from "./draft.ts";
import { type StepId, stepOf } from "./steps.ts";

/** What is wrong with a KPI, by the place in it: `name`, `drives.0`, `target.plan.1.value`. */
export type Mistakes = ReadonlyMap<string, string>;

export const NO_MISTAKES: Mistakes = new Map();

/** What the server would say of a KPI if it were saved now; `isNew`: under an id that must be free. */
export function mistakesIn(draft: Draft, company: Company, isNew: boolean): Mistakes {
  const id = textOf(draft.id);
  if (isNew && company.kpis.some((kpi) => kpi.id === id)) {
    const taken = `There is a KPI '${id}' already: choose another id`;
    return new Map([...mistakesIn(draft, company, false), ["id", taken]]);
  }
  const { organisation, tree, kpis, scorecards, objectives } = company;
  const checked = checkKpi(id, draft, {
    organisation,
    units: [...tree.units],
    kpis: [...kpis],
    scorecards: [...scorecards],
    objectives: objectives.map(({ milestones: _, ...objective }) => objective),
    boards: [],
    annotations: [],
    moments: [],
    kris: [],
  });
  return checked.ok ? new Map() : byPlace(checked.problem);
}

/** Errors as they are told, by their place; of several at one place the first. */
export function byPlace(errors: readonly ProblemDetail[]): Mistakes {
  const found = new Map<string, string>();
  for (const { path = "", detail } of errors) if (!found.has(path)) found.set(path, sentence(detail));
  return found;
}

const sentence = (detail: string): string => {
  const plain = detail
    .replace(/^is missing: .*$/, "Still to be answered")
    .replace(/^"" does not fit: .*$/, "Still to be answered");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

/** How many mistakes each step has. */
export function countBySteps(mistakes: Mistakes): ReadonlyMap<StepId, number> {
  const counts = new Map<StepId, number>();
  for (const path of mistakes.keys()) counts.set(stepOf(path), (counts.get(stepOf(path)) ?? 0) + 1);
  return counts;
}

import type { Model } from "../../shared/catalogue/model.ts";
import { inputsOf } from "../../shared/kpi/formula.ts";

/** The KPIs with facts that a KPI is made of: itself, or what its formula reads, however indirectly. */
export function factsBehind(model: Model, id: string): string[] {
  const found = new Set([id]);
  for (const kpi of found) {
    const formula = model.formula(kpi);
    if (formula) for (const input of inputsOf(formula)) found.add(input);
  }
  return [...found].filter((kpi) => model.formula(kpi) === undefined);
}

import type { Model } from "../../shared/catalogue/model.ts";
import { type Kpi, missingFrom } from "../../shared/kpi/definition.ts";
import { inputsOf } from "../../shared/kpi/formula.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";

/** A KPI as it is read; `file` is the one that defines it. */
export function kpiView(model: Model, kpi: Kpi, file: string | undefined): KpiView {
  const formula = model.formula(kpi.id);
  return {
    ...kpi,
    ...(file !== undefined && { file }),
    incomplete: missingFrom(kpi),
    drivers: model.drivers(kpi.id),
    inputs: formula ? inputsOf(formula) : [],
  };
}

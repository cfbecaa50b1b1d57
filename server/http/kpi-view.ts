import type { Model } from "../../shared/catalogue/model.ts";
import { type Kpi, missingFrom } from "../../shared/kpi/definition.ts";
import { inputsOf } from "../../shared/kpi/formula.ts";
import type { KpiSource, KpiView } from "../../shared/protocol/catalogue-views.ts";

/** A KPI as it is read, and where it is kept. */
export function kpiView(model: Model, kpi: Kpi, source: KpiSource): KpiView {
  const formula = model.formula(kpi.id);
  return {
    ...kpi,
    ...source,
    incomplete: missingFrom(kpi),
    drivers: model.drivers(kpi.id),
    inputs: formula ? inputsOf(formula) : [],
  };
}

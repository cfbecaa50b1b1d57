import { type Kpi, kpiSchema } from "../../../shared/kpi/definition.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";

/** The definition alone, without what an answer says beside it. */
export const definitionOf = (view: KpiView): Kpi =>
  Object.fromEntries(Object.entries(view).filter(([name]) => name in kpiSchema.shape)) as Kpi;

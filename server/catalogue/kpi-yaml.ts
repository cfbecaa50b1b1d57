import { stringify } from "yaml";
import type { Kpi } from "../../shared/kpi/definition.ts";

/** A KPI as a file of the catalogue has it; reading it gives the same KPI. */
export const kpiYaml = (kpi: Kpi): string =>
  // Long texts are not folded, and what is the same twice is written twice: the file is for people.
  stringify({ kpis: [kpi] }, { lineWidth: 0, aliasDuplicateObjects: false });

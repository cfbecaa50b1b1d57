import type { Kpi } from "../definition.ts";
import type { Level } from "../target-plan.ts";
import { changedBy } from "./changed-by.ts";
import type { Decision } from "./decision.ts";

/** Whether a definition is by now as a decision wants it (O2); of a retired KPI the words may be others. */
export function isCarriedOut(kpi: Kpi, decision: Decision): boolean {
  switch (decision.kind) {
    case "keep":
      return true;
    case "retire":
      return kpi.retired !== undefined;
    case "change-target": {
      const steps = kpi.target?.plan ?? [];
      return steps.some(({ from, value }) => from === decision.from && isSame(value, decision.value));
    }
    case "change-tier":
    case "change-definition": {
      const wanted = Object.entries(changedBy(kpi, decision));
      return wanted.every(([part, value]) => kpi[part as keyof Kpi] === value);
    }
  }
}

const isSame = (a: Level, b: Level): boolean => String(a) === String(b);

import type { Kpi } from "../definition.ts";
import type { Decision, DefinitionParts } from "./decision.ts";

/** The parts of a definition that a decision changes, each as it is to be then; none for one that keeps all (O2). */
export function changedBy(kpi: Pick<Kpi, "target">, decision: Decision): Partial<Kpi> {
  switch (decision.kind) {
    case "keep":
      return {};
    case "change-tier":
      return { tier: decision.tier };
    case "change-definition":
      return saidParts(decision.parts);
    case "change-target": {
      const { from, value } = decision;
      const others = (kpi.target?.plan ?? []).filter((step) => step.from !== from);
      const plan = [...others, { from, value }].sort((a, b) => a.from.localeCompare(b.from));
      return { target: { ...kpi.target, plan } };
    }
    case "retire": {
      const { on, text, supersededBy } = decision;
      return { retired: { on, reason: text, ...(supersededBy !== undefined && { supersededBy }) } };
    }
  }
}

const saidParts = ({ name, description, why, outcome, owner }: DefinitionParts): Partial<Kpi> => ({
  ...(name !== undefined && { name }),
  ...(description !== undefined && { description }),
  ...(why !== undefined && { why }),
  ...(outcome !== undefined && { outcome }),
  ...(owner !== undefined && { owner }),
});

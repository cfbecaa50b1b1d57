import type { Kpi } from "../definition.ts";
import { rollUp, type UnitSummaries } from "../roll-up.ts";
import type { Grounds } from "./grounds.ts";
import { membersOf } from "./unit-members.ts";

/** A smallest or largest value is no sum: it was set by one unit, or by several that had the same. */
export interface ExtremeSplit {
  readonly kind: "extreme";
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The members that had the smallest or largest value of a unit, in each span (K4). */
export function setters(grounds: Grounds, kpi: Kpi, unit: string): ExtremeSplit {
  const { tree } = grounds;
  const of = (all: UnitSummaries): string[] => {
    const whole = rollUp(kpi, all, tree, unit);
    return [...membersOf(kpi, all, tree, unit)].flatMap(([member, own]) => {
      const outcome = rollUp(kpi, own, tree, member);
      return outcome.kind === "value" && whole.kind === "value" && outcome.value === whole.value
        ? [member]
        : [];
    });
  };
  const { before, after } = grounds.summaries(kpi.id);
  return { kind: "extreme", before: of(before), after: of(after) };
}

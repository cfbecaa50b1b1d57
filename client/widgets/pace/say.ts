import type { Reading } from "../../../shared/kpi/reading.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { Counting } from "../../../shared/units/measure.ts";
import type { Part } from "../../../shared/units/part.ts";

interface Paced {
  readonly direction: "higher" | "lower" | "range";
  readonly measure: Counting;
}

/** How far from its pace a value is. */
export interface Lead {
  readonly figure: readonly Part[];
  /** What the figure is, the longest form first. */
  readonly of: readonly string[];
}

/** A value against what is expected by now (T3), in words: ahead or behind, of a limit over or under; `undefined` without pace. */
export function sayLead(kpi: Paced, reading: Reading, format: Format): Lead | undefined {
  if (reading.state !== "value" || !reading.target || "low" in reading.target) return undefined;
  const { value, target } = reading;
  const parts = format.parts(Math.abs(value - target.expected), kpi.measure);
  if (!parts.some(({ text }) => /[1-9]/.test(text))) {
    return { figure: format.parts(value, kpi.measure), of: ["on pace"] };
  }
  const over = value > target.expected;
  if (kpi.direction === "lower") return { figure: parts, of: [over ? "over pace" : "under pace"] };
  return { figure: parts, of: over ? ["ahead of pace", "ahead"] : ["behind pace", "behind"] };
}

import type { Reading } from "../../../shared/kpi/reading.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { Counting } from "../../../shared/units/measure.ts";

interface Aimed {
  readonly direction: "higher" | "lower" | "range";
  readonly measure: Counting;
}

/** How far a value is from its target, in words, the longest form first; empty without a target. */
export function distanceTexts(kpi: Aimed, reading: Reading, format: Format): string[] {
  const { target } = reading;
  // Where attainment means nothing (nothing is to be reached on a Sunday), neither does a distance.
  if (reading.state !== "value" || !target || reading.attainmentReason !== undefined) return [];
  const show = (value: number): string => format.value(value, kpi.measure);
  if ("low" in target) {
    const range = `${show(target.low)} to ${show(target.high)}`;
    const where = reading.value < target.low ? "below" : reading.value > target.high ? "above" : "within";
    return [`${where} the range ${range}`, `${where} ${range}`];
  }
  const size = format.change(Math.abs(reading.value - target.value), kpi.measure).replace(/^[+±]/, "");
  const goal = show(target.value);
  if (show(reading.value) === goal) return [`on target ${goal}`];
  const over = reading.value > target.value;
  if (target.expected === target.value) {
    const side = over ? "above" : "below";
    return [`${size} ${side} target ${goal}`, `${size} ${side} ${goal}`, `${size} ${side}`];
  }
  if (kpi.direction === "lower") {
    return over
      ? [`${size} over the ${goal} allowed`, `${size} over ${goal}`]
      : [`${size} left of ${goal}`, `${size} left`];
  }
  return over
    ? [`${size} over target ${goal}`, `${size} over ${goal}`]
    : [`${size} to go to ${goal}`, `${size} to go`];
}

/** Attainment in words: against the pace where there is one, else the target; by points where there is neither (S5). */
export function attainmentText(reading: Reading, format: Format): string | undefined {
  if (reading.state !== "value" || reading.attainment === undefined) return undefined;
  const paced =
    reading.target && "expected" in reading.target && reading.target.expected !== reading.target.value;
  const whole = !reading.target ? "points" : paced ? "pace" : "target";
  return `${format.share(reading.attainment)} of ${whole}`;
}

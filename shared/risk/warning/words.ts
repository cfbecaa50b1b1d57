import type { Format } from "../../units/format.ts";
import type { Counting } from "../../units/measure.ts";
import type { Warning } from "./warning.ts";
import type { WarningRecord } from "./warning-record.ts";

/** What a warning says, to follow the name of its KRI: "reaches 95 in 5–9 business days". */
export function warningWords(warning: Warning, measure: Counting, format: Format): string {
  const say = (value: number): string => format.value(value, measure);
  const isHigh = warning.side === "high";
  switch (warning.rule) {
    case "time-to-breach": {
      const { from, to } = warning.businessDays;
      return `reaches ${say(warning.limit)} in ${from}–${to} business days`;
    }
    case "drift":
      return `drifts ${isHigh ? "up" : "down"}: about ${say(warning.average)} of late, ${say(warning.mean)} is usual`;
    case "outside-limits":
      return `${say(warning.value)} is ${isHigh ? "above" : "below"} the usual ${say(warning.lower)} to ${say(warning.upper)}`;
    case "seven-on-one-side":
      return `7 in a row ${isHigh ? "above" : "below"} the usual ${say(warning.mean)}`;
  }
}

/** How good the warnings of a KRI have been: "9 warnings, 7 followed by a breach, median lead 6 days". */
export function recordWords({ warnings, followed, late, medianLeadDays, open }: WarningRecord): string {
  const stillOpen = open > 0 ? [`${open} still open`] : [];
  if (warnings === 0) return ["No warning has come due yet", ...stillOpen].join(", ");
  return [
    counted(warnings, "warning"),
    followed === 0 ? "none followed by a breach" : `${followed} followed by a breach`,
    ...(medianLeadDays === undefined ? [] : [`median lead ${leadWords(medianLeadDays)}`]),
    ...(late > 0 ? [`${late} followed too late`] : []),
    ...stillOpen,
  ].join(", ");
}

/** What a poor record asks for; `undefined` where it asks for nothing. */
export const recalibrateWords = ({ recalibrate, warnings, followed }: WarningRecord): string | undefined =>
  recalibrate
    ? `Only ${followed} of ${warnings} warnings were followed by a breach: look at its levels, its baseline and its horizon again`
    : undefined;

const leadWords = (days: number): string => (days < 1 ? "under a day" : counted(days, "day"));

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

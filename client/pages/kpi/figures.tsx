import { changeFrom } from "../../../shared/kpi/comparison.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Comparison } from "../../../shared/protocol/history-views.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import type { Seen } from "../../live/freshness.ts";
import type { Fact } from "../../ui/facts.tsx";
import type { Company } from "../company.tsx";
import { ChangeWords } from "../readings/change-words.tsx";
import {
  BASIS_WORDS,
  COMPARISON_WORDS,
  EARLIER_WORDS,
  FRESHNESS_WORDS,
  sayBenchmark,
  sayNoAttainment,
} from "../words.ts";

/** When and how it is looked at. */
interface Looked {
  readonly now: UnixMs;
  readonly seen: Seen;
  /** What was asked to compare with, in place of the reading's own comparison. */
  readonly comparison?: Comparison | undefined;
}

type Speaker = Pick<Company, "format" | "dates">;

/** What stands beside a reading's number: target, pace, attainment, comparison, benchmark, age (P4, T3, T5, S1, F2). */
export function figuresOf(
  kpi: KpiView,
  reading: Reading,
  company: Speaker,
  { now, seen, comparison }: Looked,
): Fact[] {
  const { format } = company;
  const full = (value: number): string => format.value(value, kpi.measure, "full");
  return [
    ...targetFigures(kpi, reading, full),
    ...attainmentFigure(reading, company),
    comparison
      ? chosenComparison(kpi, reading, comparison, company)
      : comparisonFigure(kpi, reading, company, full),
    benchmarkFigure(reading, company, full),
    ageFigure(reading, company, now, seen),
  ];
}

function targetFigures(kpi: KpiView, { target }: Reading, full: (value: number) => string): Fact[] {
  if (!target) return [{ label: "Target", value: "None", note: "no target is set for this period" }];
  if ("low" in target) {
    return [
      { label: "Target", value: `${full(target.low)} to ${full(target.high)}`, note: "a range to stay in" },
    ];
  }
  const pace = kpi.target?.pace === "business-days" ? "by business days" : "at an even pace";
  return [
    { label: "Target", value: full(target.value), note: "for the whole period" },
    ...(target.expected === target.value
      ? []
      : [{ label: "Expected by now", value: full(target.expected), note: pace }]),
  ];
}

function attainmentFigure(reading: Reading, { format }: Speaker): Fact[] {
  if (reading.state !== "value") return [];
  const { attainment, target } = reading;
  if (attainment === undefined) {
    return [{ label: "Attainment", value: "None", note: sayNoAttainment(reading.attainmentReason) }];
  }
  const paced = target && "value" in target && target.expected !== target.value;
  const of = paced ? "of what is expected by now" : "of the target";
  // Attainment ends at 200 %: what stands at the end may be more.
  return [
    { label: "Attainment", value: format.share(attainment), note: attainment >= 2 ? `${of}, or more` : of },
  ];
}

function comparisonFigure(
  kpi: KpiView,
  reading: Reading,
  { format }: Speaker,
  full: (value: number) => string,
): Fact {
  const { previous } = reading;
  if (!previous) return { label: "Compared", value: "Nothing", note: "the period before has no value" };
  const basis = `${full(previous.value)} at the ${BASIS_WORDS[previous.basis]}`;
  const note =
    previous.basis === "same-point" ? basis : `${full(previous.value)} in the ${BASIS_WORDS[previous.basis]}`;
  if (reading.state !== "value" || !reading.change) return { label: "Compared", value: "No value yet", note };
  const absolute = format.change(reading.change.absolute, kpi.measure);
  return {
    label: "Compared",
    value: <ChangeWords kpi={kpi} change={reading.change} format={format} />,
    note: reading.change.relative === undefined ? `from ${note}` : `${absolute} from ${note}`,
  };
}

/** The comparison that was chosen; the reading's value is newer than the one that was compared when it was asked for. */
function chosenComparison(
  kpi: KpiView,
  reading: Reading,
  { with: kind, earlier }: Comparison,
  { format, dates }: Speaker,
): Fact {
  const label = `Compared: ${COMPARISON_WORDS[kind].toLowerCase()}`;
  const then = `${EARLIER_WORDS[earlier.basis]} ${dates.period(earlier.period)}`;
  if (earlier.value === undefined) return { label, value: "Nothing", note: `no value ${then}` };
  const note = `${format.value(earlier.value, kpi.measure, "full")} ${then}`;
  if (reading.state !== "value") return { label, value: "No value yet", note };
  const change = changeFrom(kpi, earlier.value, reading.value);
  const absolute = format.change(change.absolute, kpi.measure);
  return {
    label,
    value: <ChangeWords kpi={kpi} change={change} format={format} />,
    note: change.relative === undefined ? `from ${note}` : `${absolute} from ${note}`,
  };
}

function benchmarkFigure({ benchmark }: Reading, { dates }: Speaker, full: (value: number) => string): Fact {
  if (!benchmark) return { label: "Benchmark", value: "None", note: "the definition names none" };
  return {
    label: "Benchmark",
    value: "value" in benchmark ? full(benchmark.value) : "None",
    note: sayBenchmark(benchmark, dates.date),
  };
}

function ageFigure(reading: Reading, { format, dates }: Speaker, now: UnixMs, seen: Seen): Fact {
  if (reading.at === undefined) return { label: "As of", value: "–", note: "nothing was ever reported" };
  const age = format.age(Math.max(0, now - Date.parse(reading.at)));
  const complete = Date.parse(reading.period.end) <= now;
  if (complete && reading.state === "waiting")
    return { label: "As of", value: "–", note: "nothing was reported for the period" };
  return {
    label: "As of",
    value: dates.instant(reading.at),
    note:
      complete && seen === "live" ? "the last fact of the period" : `${age} ago, ${FRESHNESS_WORDS[seen]}`,
  };
}

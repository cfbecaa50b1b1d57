import { leadingRate, type NoRunRate, type Rate, type RunRate } from "../../../shared/kpi/run-rate.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { Counting } from "../../../shared/units/measure.ts";
import { numberPart, type Part } from "../../../shared/units/part.ts";

/** A countdown in words; of texts with several forms the longest comes first. */
export interface Said {
  readonly figure: readonly Part[];
  /** What the figure is. */
  readonly of: readonly string[];
  /** The most important first. */
  readonly facts: readonly (readonly string[])[];
}

interface Speaker {
  readonly format: Format;
  readonly measure: Counting;
  /** "November 2026" */
  readonly periodName: string;
}

/** What is to go, what is left of the period, and what each of its days has to bring (T4). */
export function sayCountdown(runRate: Exclude<RunRate, NoRunRate>, speaker: Speaker): Said {
  const { format, measure, periodName } = speaker;
  const goal = format.value(runRate.target, measure);
  const rate = leadingRate(runRate);
  const left = rate && !runRate.ended ? [sayLeft(rate, format)] : [];
  switch (runRate.kind) {
    case "open":
      return {
        figure: format.parts(runRate.toGo, measure),
        of: [`to go to ${goal}`, "to go"],
        facts: [...left, ...(rate ? sayRates(rate, speaker) : [])],
      };
    case "missed":
      return {
        figure: format.parts(runRate.toGo, measure),
        of: [`short of ${goal}`, "short"],
        facts: [[`${periodName} is over`]],
      };
    case "reached": {
      const isOver = /[1-9]/.test(format.value(runRate.over, measure));
      return {
        figure: isOver
          ? [numberPart("+"), ...format.parts(runRate.over, measure)]
          : format.parts(runRate.target, measure),
        of: isOver ? [`over target ${goal}`, "over target"] : ["on target"],
        facts: [["Target reached"], ...left],
      };
    }
  }
}

const ONE: Readonly<Record<Rate["per"], string>> = {
  quarter: "quarter",
  month: "month",
  week: "week",
  "business-day": "business day",
  day: "day",
  hour: "hour",
};

/** "6.3 business days left": the number that the rate is reckoned with, so that what is shown can be checked. */
function sayLeft({ per, left }: Rate, format: Format): string[] {
  if (per === "hour") return [`${format.value(Math.round(left * 60) * 60, { kind: "duration" })} left`];
  const one = ONE[per];
  if (left === 0) return [`no ${one} left`];
  if (left < 1) return [`last ${one}`];
  const count = format.value(left, { kind: "number", decimals: left < 10 ? 1 : 0 });
  return [`${count} ${count === "1" ? one : `${one}s`} left`];
}

function sayRates({ per, left, planned, needed }: Rate, { format, measure }: Speaker): string[][] {
  const one = ONE[per];
  const plan = format.value(planned, measure);
  if (needed === undefined) return [];
  // Within the last one, all that is to go is needed: the figure says how much.
  if (left < 1) return [[`all of it ${per === "hour" ? "in it" : "today"}`], [`plan: ${plan} a ${one}`]];
  const article = per === "hour" ? "an" : "a";
  const amount = format.value(needed, measure);
  return [[`${amount} ${article} ${one} needed`, `${amount} ${article} ${one}`], [`plan: ${plan}`]];
}

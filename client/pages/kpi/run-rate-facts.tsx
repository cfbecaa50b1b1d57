import type { NoRunRate, Rate, RunRate } from "../../../shared/kpi/run-rate.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Column } from "../../ui/data-table.tsx";
import type { Fact } from "../../ui/facts.tsx";
import type { Company } from "../company.tsx";

type Running = Exclude<RunRate, NoRunRate>;
type Speaker = Pick<Company, "format" | "organisation">;

const RATE_WORDS: Readonly<Record<Rate["per"], string>> = {
  quarter: "Quarter",
  month: "Month",
  week: "Week",
  "business-day": "Business day",
  day: "Day",
  hour: "Hour",
};

/** How far it is to the target, and what is left of the period (T4). */
export function runRateFacts(runRate: Running, kpi: KpiView, { format }: Speaker): Fact[] {
  const full = (value: number): string => format.value(value, kpi.measure, "full");
  const target = full(runRate.target);
  const left = leftOf(runRate, format);
  switch (runRate.kind) {
    case "open":
      return [{ label: "To go", value: full(runRate.toGo), note: `of ${target}` }, ...left];
    case "reached":
      return [
        { label: "Beyond the target", value: full(runRate.over), note: `${target} is reached` },
        ...left,
      ];
    case "missed":
      return [{ label: "Missed by", value: full(runRate.toGo), note: `of ${target}; the period is over` }];
  }
}

function leftOf({ rates, ended }: Running, format: Speaker["format"]): Fact[] {
  if (ended) return [];
  const told = rates.filter(({ per }) => per === "business-day" || per === "day" || per === "hour");
  return told.map(({ per, count, left }) => ({
    label: `${RATE_WORDS[per]}s left`,
    value: format.value(left, TENTHS),
    note: `of ${format.value(count, TENTHS)}; today counts by the share that is left`,
  }));
}

const TENTHS = { kind: "number", decimals: 1 } as const;

/** The rates of the days that the plan counts: beside business days others say nothing. */
export const ratesShown = ({ rates, pace }: Running): Rate[] =>
  rates.filter(({ per }) => per !== "day" || pace === "time");

/** The plan and what is needed from now on, per kind of span. */
export function rateColumns(
  runRate: Running,
  kpi: KpiView,
  { format, organisation }: Speaker,
): Column<Rate>[] {
  const full = (value: number): string => format.value(value, kpi.measure, "full");
  const days = organisation.businessDays.length;
  const week =
    runRate.pace === "business-days" ? `Week of ${days} business ${days === 1 ? "day" : "days"}` : "Week";
  return [
    { header: "Per", heads: true, cell: ({ per }) => (per === "week" ? week : RATE_WORDS[per]) },
    { header: "Perfect", numeric: true, cell: ({ planned }) => full(planned) },
    {
      header: "Needed from now on",
      numeric: true,
      cell: ({ needed }) => (needed === undefined ? NOT_NEEDED[runRate.kind] : full(needed)),
    },
  ];
}

/** Why nothing is needed. An open run rate needs nothing only of spans of which none is left. */
const NOT_NEEDED: Readonly<Record<Running["kind"], string>> = {
  open: "none left",
  reached: "nothing",
  missed: "period is over",
};

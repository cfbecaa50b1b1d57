import type { Period } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import { samePoint } from "../../shared/calendar/same-point.ts";
import { yearBefore } from "../../shared/calendar/year-before.ts";
import { changeFrom } from "../../shared/kpi/comparison.ts";
import { rateAndMix } from "../../shared/kpi/why/rate-and-mix.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { Why, WhyBasis, WhyDriver } from "../../shared/protocol/why-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** What a KPI was and is, and what that is made of; KPIs without an entry have no number before. */
type Story = Pick<Why, "byFormula" | "byUnits"> & { readonly values: readonly [before: number, now: number] };

const STORIES: Readonly<Record<string, Story>> = {
  "sales.revenue": {
    values: [700_000, 730_000],
    byUnits: {
      kind: "differences",
      parts: [
        { unit: "sales/emea", part: 50_000, before: 300_000, after: 350_000 },
        { unit: "sales/apac", part: -24_000, before: 200_000, after: 176_000 },
        { unit: "sales", part: 4000, after: 4000 },
      ],
    },
  },
  "sales.win-rate": {
    values: [0.15, 0.19],
    byUnits: rateAndMix({
      before: new Map([
        ["sales/emea", { top: 20, bottom: 100 }],
        ["sales/apac", { top: 10, bottom: 100 }],
      ]),
      after: new Map([
        ["sales/emea", { top: 30, bottom: 100 }],
        ["sales/apac", { top: 8, bottom: 100 }],
      ]),
    }),
  },
  "sales.acquisition-cost": { values: [460, 450], byUnits: { kind: "none", reason: "one-unit" } },
  "support.csat": {
    values: [4.5, 4.2],
    byUnits: { kind: "extreme", before: ["sales/apac"], after: ["sales/emea", "sales/apac"] },
  },
  "finance.profit": {
    values: [260_000, 320_000],
    byFormula: {
      kind: "inputs",
      method: "mean-of-orders",
      parts: [
        { kpi: "finance.cost", before: 240_000, after: 300_000, part: -60_000 },
        { kpi: "sales.revenue", before: 500_000, after: 620_000, part: 120_000 },
      ],
    },
    byUnits: {
      kind: "differences",
      parts: [
        { unit: "sales", part: 120_000 },
        { unit: "finance", part: -60_000 },
      ],
    },
  },
};

const DRIVERS: readonly WhyDriver[] = [
  {
    kpi: "sales.win-rate",
    unit: "sales",
    kind: "correlation",
    lag: 1,
    r: 0.618,
    n: 22,
    withinChance: false,
    lags: [{ lag: 1, r: 0.618, n: 22 }],
  },
  { kpi: "sales.deals", unit: "sales", kind: "none", reason: "too-few-pairs", n: 5 },
];

/** Why a KPI moved, as a server would tell it: made up, the same each time, and exact. */
export function fakeWhy(
  calendar: Calendar,
  kpi: KpiView,
  {
    unit,
    period,
    basis,
    now,
  }: { readonly unit: string; readonly period: Period; readonly basis: WhyBasis; readonly now: UnixMs },
): Why {
  const story = STORIES[kpi.id];
  const earlier = basis === "year" ? yearBefore(calendar, period) : calendar.previous(period);
  const running = now < period.end;
  const [before, value] = story?.values ?? [undefined, undefined];
  return {
    kpi: kpi.id,
    unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
    basis,
    comparison: running ? "same-point" : "whole-period",
    before: {
      start: calendar.iso(earlier.start),
      end: calendar.iso(samePoint(calendar, period, now, earlier)),
      ...(before === undefined ? { state: "waiting" } : { state: "value", value: before }),
    },
    now: {
      start: calendar.iso(period.start),
      end: calendar.iso(running ? now : period.end),
      state: "value",
      value: value ?? 1,
    },
    ...(before !== undefined && value !== undefined && { change: changeFrom(kpi, before, value) }),
    ...(story?.byFormula && { byFormula: story.byFormula }),
    byUnits: story?.byUnits ?? { kind: "none", reason: "no-value-before" },
    drivers: kpi.id === "sales.revenue" ? DRIVERS : [],
  };
}

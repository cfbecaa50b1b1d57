import type { Reading } from "../../shared/kpi/reading.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { Series, SeriesPoint } from "../../shared/protocol/history-views.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";

/** When the fixtures of widgets play: a Saturday afternoon in November. */
export const SAMPLE_NOW: UnixMs = unixMs(Date.parse("2026-11-21T17:00:00+01:00"));

export const SAMPLE_KPI: KpiView = {
  id: "sales.revenue",
  name: "Sales revenue",
  description: "Value of deals invoiced",
  why: "Growth pays for everything else",
  owner: "sales-director",
  unit: "sales",
  tier: 1,
  category: "growth",
  measure: { kind: "currency", currency: "EUR" },
  direction: "higher",
  aggregate: "sum",
  period: "month",
  origin: "file",
  incomplete: [],
  drivers: [],
  inputs: [],
};

const NOVEMBER = {
  kind: "month",
  start: "2026-11-01T00:00:00+01:00",
  end: "2026-12-01T00:00:00+01:00",
} as const;

type ValueReading = Extract<Reading, { state: "value" }>;

/** What every reading of the fixtures has; without a value it is `waiting`. */
export const SAMPLE_WAITING: Reading = {
  kpi: "sales.revenue",
  unit: "sales",
  period: NOVEMBER,
  rev: 1841,
  state: "waiting",
};

export const SAMPLE_READING: ValueReading = {
  ...SAMPLE_WAITING,
  state: "value",
  value: 812_345.5,
  at: "2026-11-21T16:59:02+01:00",
  freshness: "live",
  lateAfter: "2026-11-22T16:59:02+01:00",
  staleAfter: "2026-11-24T16:59:02+01:00",
  rev: 1842,
  target: { value: 1_000_000, expected: 733_333.33 },
  benchmark: { value: 640_000, months: 12 },
  previous: { value: 790_000, basis: "same-point" },
  change: { absolute: 22_345.5, relative: 0.02829 },
  attainment: 1.1077,
  status: "met",
};

/** A win rate: a percent measure, judged against the target itself. */
export const SAMPLE_RATE: KpiView = {
  ...SAMPLE_KPI,
  id: "sales.win-rate",
  name: "Win rate",
  category: "performance",
  measure: { kind: "percent" },
  aggregate: "ratio",
};

export const SAMPLE_RATE_READING: ValueReading = {
  ...SAMPLE_READING,
  kpi: "sales.win-rate",
  value: 0.272,
  target: { value: 0.3, expected: 0.3 },
  benchmark: { value: 0.24, months: 12 },
  previous: { value: 0.26, basis: "same-point" },
  change: { absolute: 0.012 },
  attainment: 0.907,
  status: "on-track",
};

/** A cost: lower is better. */
export const SAMPLE_COST: KpiView = {
  ...SAMPLE_KPI,
  id: "sales.cac",
  name: "Customer acquisition cost",
  category: "cost",
  direction: "lower",
  aggregate: "ratio",
};

export const SAMPLE_COST_READING: ValueReading = {
  ...SAMPLE_READING,
  kpi: "sales.cac",
  value: 5420,
  target: { value: 3200, expected: 3200 },
  benchmark: { value: 3600, months: 12 },
  previous: { value: 4890, basis: "same-point" },
  change: { absolute: 530, relative: 0.1084 },
  attainment: 0.59,
  status: "off",
};

const MONTH_VALUES = [590, 612, 575, 640, 655, null, 700, 690, 742, 760, 731, 790];

/** Twelve months and the running one; July has no value. `scale` multiplies, `target` is per month. */
export function sampleSeries({
  scale = 1000,
  target = 700_000,
  benchmark = 640_000,
  last = 812_345.5,
  expected = 733_333.33,
}: {
  scale?: number;
  target?: number;
  benchmark?: number;
  last?: number | null;
  expected?: number;
} = {}): Series {
  const month = (index: number): string => {
    const at = index + 10;
    return `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01T00:00:00+01:00`;
  };
  const points = [...MONTH_VALUES.map((value) => (value === null ? null : value * scale)), last].map(
    (value, index): SeriesPoint => ({
      start: month(index),
      end: month(index + 1),
      ...(value === null ? { state: "waiting" as const } : { state: "value" as const, value }),
      target: index === MONTH_VALUES.length ? target * 1.2 : target,
      ...(index === MONTH_VALUES.length && { expected }),
      benchmark,
    }),
  );
  return { kpi: "sales.revenue", unit: "sales", grain: "month", points };
}

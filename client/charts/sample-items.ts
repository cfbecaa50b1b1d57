import type { Reading } from "../../shared/kpi/reading.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import {
  SAMPLE_COST,
  SAMPLE_COST_READING,
  SAMPLE_KPI,
  SAMPLE_RATE,
  SAMPLE_RATE_READING,
  SAMPLE_READING,
  SAMPLE_WAITING,
} from "./samples.ts";

interface SampleItem {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly unitName: string;
  readonly reading: Reading | undefined;
  readonly seen: "live" | "late" | "stale" | "offline";
}

/** An item of a fixture: the sample KPI with its reading, unless told otherwise. */
export const sampleItem = (own: Partial<SampleItem> = {}): SampleItem => ({
  kpi: SAMPLE_KPI,
  unit: "sales",
  unitName: "Sales",
  reading: SAMPLE_READING,
  seen: "live",
  ...own,
});

const OLD = "2026-11-18T09:12:00+01:00";
const LONG = "Net revenue retention gained for each dollar that was spent on the product";

/** The states in which every widget of one KPI has to look right. */
export const SAMPLE_STATES = {
  typical: sampleItem(),
  waiting: sampleItem({ reading: SAMPLE_WAITING }),
  loading: sampleItem({ reading: undefined }),
  undefined: sampleItem({
    reading: { ...SAMPLE_WAITING, state: "undefined", reason: "zero-denominator" },
  }),
  late: sampleItem({ seen: "late", reading: { ...SAMPLE_READING, at: "2026-11-21T12:40:00+01:00" } }),
  stale: sampleItem({ seen: "stale", reading: { ...SAMPLE_READING, at: OLD } }),
  offline: sampleItem({ seen: "offline" }),
  early: sampleItem({ reading: { ...SAMPLE_READING, value: 41_200, status: "early", attainment: 0.62 } }),
  "at-risk": sampleItem({
    reading: {
      ...SAMPLE_READING,
      value: 520_400,
      attainment: 0.7096,
      status: "at-risk",
      change: { absolute: -269_600, relative: -0.3413 },
    },
  }),
  negative: sampleItem({
    kpi: { ...SAMPLE_KPI, id: "finance.profit", name: "Profit" },
    reading: {
      ...SAMPLE_READING,
      value: -1_234_567,
      status: "off",
      attainment: 0,
      change: { absolute: -2_024_567, relative: -2.5627 },
    },
  }),
  huge: sampleItem({
    kpi: { ...SAMPLE_KPI, measure: { kind: "number", decimals: 2 } },
    reading: {
      ...SAMPLE_READING,
      value: 888_888_888_888.88,
      target: { value: 1e12, expected: 9e11 },
      benchmark: { value: 1, months: 12 },
      change: { absolute: 888_888_888_887, relative: 8_888_888 },
      attainment: 0.9877,
      status: "on-track",
    },
  }),
  "long-name": sampleItem({ kpi: { ...SAMPLE_KPI, name: LONG, simulated: true } }),
  simulated: sampleItem({ kpi: { ...SAMPLE_KPI, simulated: true } }),
} as const;

/** The value reading without target, benchmark and comparison. */
export const SAMPLE_BARE: Reading = {
  ...SAMPLE_WAITING,
  state: "value",
  value: 812_345.5,
  at: SAMPLE_READING.at ?? OLD,
  attainmentReason: "no-target",
  status: "no-target",
};

/** Items that are judged in other ways than the typical one. */
export const SAMPLE_JUDGED = {
  "no-target": sampleItem({ reading: SAMPLE_BARE }),
  percent: sampleItem({ kpi: SAMPLE_RATE, reading: SAMPLE_RATE_READING }),
  "lower-is-better": sampleItem({ kpi: SAMPLE_COST, reading: SAMPLE_COST_READING }),
  range: sampleItem({
    kpi: { ...SAMPLE_RATE, name: "Utilisation", direction: "range" },
    reading: {
      ...SAMPLE_RATE_READING,
      value: 0.9,
      target: { low: 0.7, high: 0.85 },
      attainment: 0.67,
      status: "at-risk",
    },
  }),
} as const;

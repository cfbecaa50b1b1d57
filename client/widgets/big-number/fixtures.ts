import { SAMPLE_BARE, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import {
  SAMPLE_COST,
  SAMPLE_COST_READING,
  SAMPLE_RATE,
  SAMPLE_RATE_READING,
  SAMPLE_READING,
  sampleSeries,
} from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const one = (item: Item, more: Partial<Fixture> = {}): Fixture => ({
  title: item.kpi.name,
  items: [item],
  series: sampleSeries(),
  ...more,
});
const { typical, waiting } = SAMPLE_STATES;
const states = Object.keys(SAMPLE_STATES).map((name) => [
  name,
  one(SAMPLE_STATES[name as keyof typeof SAMPLE_STATES]),
]);

export const fixtures: Fixtures = {
  ...(Object.fromEntries(states) as Record<string, Fixture>),
  typical: one(typical),
  waiting: one(waiting, { series: sampleSeries({ last: null }) }),
  "no-target": one(sampleItem({ reading: SAMPLE_BARE })),
  percent: one(sampleItem({ kpi: SAMPLE_RATE, reading: SAMPLE_RATE_READING }), {
    series: sampleSeries({ scale: 0.0004, last: 0.272 }),
  }),
  "lower-is-better": one(sampleItem({ kpi: SAMPLE_COST, reading: SAMPLE_COST_READING }), {
    series: sampleSeries({ scale: 6, last: 5420 }),
  }),
  duration: one(
    sampleItem({
      kpi: { ...SAMPLE_COST, name: "Average time to resolution", measure: { kind: "duration" } },
      reading: {
        ...SAMPLE_READING,
        value: 13_320,
        target: { value: 10_800, expected: 10_800 },
        change: { absolute: -1800, relative: -0.119 },
        attainment: 0.81,
        status: "on-track",
      },
    }),
    { series: sampleSeries({ scale: 20, last: 13_320 }) },
  ),
  range: one(
    sampleItem({
      kpi: { ...SAMPLE_RATE, name: "Utilisation", direction: "range" },
      reading: {
        ...SAMPLE_RATE_READING,
        value: 0.84,
        target: { low: 0.7, high: 0.85 },
        attainment: 1,
        status: "met",
      },
    }),
    { series: sampleSeries({ scale: 0.001, last: 0.84 }) },
  ),
  "without-sparkline": one(typical, { settings: { sparkline: false } }),
  "half-height": one(typical, { size: [462, 220] }),
  "two-rows": one(typical, { size: [462, 468] }),
  wide: one(typical, { size: [940, 306] }),
  alone: one(typical, { size: [1880, 950] }),
};

import { SAMPLE_BARE, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_RATE, SAMPLE_RATE_READING, sampleSeries } from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const HALF = [940, 468] as const;
const one = (item: Item, more: Partial<Fixture> = {}): Fixture => ({
  title: item.kpi.name,
  items: [item],
  series: sampleSeries(),
  size: HALF,
  ...more,
});
const {
  waiting,
  late,
  stale,
  offline,
  early,
  undefined: none,
  loading,
  simulated,
  "long-name": long,
} = SAMPLE_STATES;
const plain = sampleSeries();
const range = sampleSeries({ scale: 0.001, last: 0.82 });

export const fixtures: Fixtures = {
  typical: one(SAMPLE_STATES.typical),
  waiting: one(waiting, { series: sampleSeries({ last: null }) }),
  loading: { title: loading.kpi.name, items: [loading], size: HALF },
  undefined: one(none, { series: sampleSeries({ last: null }) }),
  late: one(late),
  stale: one(stale),
  offline: one(offline),
  early: one(early, { series: sampleSeries({ last: 41_200, expected: 66_000 }) }),
  simulated: one(simulated),
  "long-name": one(long),
  "no-target": one(sampleItem({ reading: SAMPLE_BARE }), {
    series: {
      ...plain,
      points: plain.points.map(
        ({ target: _target, expected: _expected, benchmark: _benchmark, ...point }) => point,
      ),
    },
  }),
  range: one(
    sampleItem({
      kpi: { ...SAMPLE_RATE, name: "Utilisation", direction: "range" },
      reading: {
        ...SAMPLE_RATE_READING,
        value: 0.82,
        target: { low: 0.6, high: 0.78 },
        attainment: 0.8,
        status: "on-track",
      },
    }),
    {
      series: {
        ...range,
        points: range.points.map(({ expected: _expected, ...point }) => ({
          ...point,
          target: [0.6, 0.78] as const,
          benchmark: 0.64,
        })),
      },
    },
  ),
  "first-period": one(SAMPLE_STATES.typical, { series: { ...plain, points: plain.points.slice(-1) } }),
  small: one(SAMPLE_STATES.typical, { size: [622, 306] }),
};

import { SAMPLE_BARE, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_COST, SAMPLE_COST_READING, SAMPLE_RATE, SAMPLE_RATE_READING } from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const one = (item: Item, more: Partial<Fixture> = {}): Fixture => ({
  title: item.kpi.name,
  items: [item],
  ...more,
});
const states = Object.keys(SAMPLE_STATES).map((name) => [
  name,
  one(SAMPLE_STATES[name as keyof typeof SAMPLE_STATES]),
]);

export const fixtures: Fixtures = {
  ...(Object.fromEntries(states) as Record<string, Fixture>),
  typical: one(SAMPLE_STATES.typical),
  waiting: one(SAMPLE_STATES.waiting),
  "no-target": one(sampleItem({ reading: SAMPLE_BARE })),
  percent: one(sampleItem({ kpi: SAMPLE_RATE, reading: SAMPLE_RATE_READING })),
  "lower-is-better": one(sampleItem({ kpi: SAMPLE_COST, reading: SAMPLE_COST_READING })),
  range: one(
    sampleItem({
      kpi: { ...SAMPLE_RATE, name: "Utilisation", direction: "range" },
      reading: {
        ...SAMPLE_RATE_READING,
        value: 0.9,
        target: { low: 0.7, high: 0.85 },
        attainment: 0.67,
        status: "at-risk",
      },
    }),
  ),

  wide: one(SAMPLE_STATES.typical, { size: [940, 306] }),
  "half-height": one(SAMPLE_STATES.typical, { size: [462, 220] }),
  quarter: one(SAMPLE_STATES.typical, { size: [300, 200] }),
  tall: one(SAMPLE_STATES.typical, { size: [462, 630] }),
  most: one(
    sampleItem({ reading: { ...SAMPLE_RATE_READING, attainment: 2, status: "met" }, kpi: SAMPLE_RATE }),
  ),
};

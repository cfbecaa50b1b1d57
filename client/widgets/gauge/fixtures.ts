import { SAMPLE_JUDGED, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_RATE, SAMPLE_RATE_READING } from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const one = (item: Item, more: Partial<Fixture> = {}): Fixture => ({
  title: item.kpi.name,
  items: [item],
  ...more,
});
const items: Readonly<Record<string, Item>> = { ...SAMPLE_STATES, ...SAMPLE_JUDGED };
const { typical, waiting } = SAMPLE_STATES;

export const fixtures: Fixtures = {
  ...Object.fromEntries(Object.entries(items).map(([name, item]) => [name, one(item)])),
  typical: one(typical),
  waiting: one(waiting),
  most: one(
    sampleItem({ reading: { ...SAMPLE_RATE_READING, attainment: 2, status: "met" }, kpi: SAMPLE_RATE }),
  ),
  wide: one(typical, { size: [940, 306] }),
  "half-height": one(typical, { size: [462, 220] }),
  quarter: one(typical, { size: [300, 200] }),
  tall: one(typical, { size: [462, 630] }),
};

import { SAMPLE_OBJECTIVE } from "../../charts/sample-goals.ts";
import { SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_COST, SAMPLE_COST_READING, SAMPLE_RATE, SAMPLE_RATE_READING } from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const rate = sampleItem({ kpi: SAMPLE_RATE, reading: SAMPLE_RATE_READING });
const cost = sampleItem({ kpi: SAMPLE_COST, reading: SAMPLE_COST_READING });
const three: readonly Item[] = [SAMPLE_STATES.typical, rate, cost];
const second = {
  id: "calm",
  name: "Every new customer pays back within the year",
  keyResults: [{ kpi: "sales.cac", start: 5500, goal: 3200 }],
};

const one = (items: readonly Item[], more: Partial<Fixture> = {}): Fixture => ({
  title: "Objectives",
  items,
  objectives: [SAMPLE_OBJECTIVE],
  size: [622, 468],
  ...more,
});
const all = (own: Partial<Item>): Fixture => one(three.map((item) => ({ ...item, ...own })));
const objectivesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...SAMPLE_OBJECTIVE,
    id: `objective-${at}`,
    name: `${SAMPLE_OBJECTIVE.name}, part ${at + 1}`,
  }));
const itemsOf = (count: number): readonly Item[] => Array.from({ length: count }, () => three).flat();

export const fixtures: Fixtures = {
  typical: one(three),
  waiting: one([SAMPLE_STATES.waiting, rate, cost]),
  "all-waiting": one(three.map((item) => ({ ...item, reading: SAMPLE_STATES.waiting.reading }))),
  loading: all({ reading: undefined }),
  undefined: one([SAMPLE_STATES.undefined, rate, cost]),
  late: all({ seen: "late" }),
  stale: all({ seen: "stale" }),
  offline: all({ seen: "offline" }),
  mixed: one([rate, sampleItem({ ...SAMPLE_STATES.typical, seen: "stale" }), SAMPLE_STATES.waiting], {
    objectives: [
      {
        ...SAMPLE_OBJECTIVE,
        keyResults: [
          { kpi: "sales.win-rate", start: 0.24, goal: 0.3 },
          { kpi: "sales.revenue", start: 600_000, goal: 1_000_000 },
          { kpi: "sales.cac", start: 5600, goal: 4800 },
        ],
      },
    ],
  }),
  "not-begun": one([sampleItem({ reading: { ...SAMPLE_RATE_READING, value: 0.2 }, kpi: SAMPLE_RATE })], {
    objectives: [{ ...SAMPLE_OBJECTIVE, keyResults: [{ kpi: "sales.win-rate", start: 0.24, goal: 0.3 }] }],
  }),
  reached: one([sampleItem({ reading: { ...SAMPLE_RATE_READING, value: 0.4 }, kpi: SAMPLE_RATE })], {
    objectives: [{ ...SAMPLE_OBJECTIVE, keyResults: [{ kpi: "sales.win-rate", start: 0.24, goal: 0.3 }] }],
  }),
  two: one([...three, cost], { objectives: [SAMPLE_OBJECTIVE, second] }),
  "two-wide": one([...three, cost], { objectives: [SAMPLE_OBJECTIVE, second], size: [940, 468] }),
  many: one(itemsOf(4), { objectives: objectivesOf(4) }),
  "more-than-fit": one(itemsOf(9), { objectives: objectivesOf(9), size: [462, 468] }),
  "long-names": one(three, {
    objectives: [
      {
        ...SAMPLE_OBJECTIVE,
        name: "Become the supplier that carriers in every country of the continent name first",
        keyResults: SAMPLE_OBJECTIVE.keyResults.map((keyResult) => ({
          ...keyResult,
          name: "Revenue of carriers that plan with us",
        })),
      },
    ],
  }),
  narrow: one(three, { size: [462, 468] }),
  "half-height": one(three, { size: [622, 306] }),
  wide: one(three, { size: [1880, 306] }),
};

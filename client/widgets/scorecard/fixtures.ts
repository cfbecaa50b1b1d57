import { SAMPLE_SCORECARD } from "../../charts/sample-goals.ts";
import { SAMPLE_BARE, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_COST, SAMPLE_COST_READING, SAMPLE_RATE, SAMPLE_RATE_READING } from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const rate = sampleItem({ kpi: SAMPLE_RATE, reading: SAMPLE_RATE_READING });
const cost = sampleItem({ kpi: SAMPLE_COST, reading: SAMPLE_COST_READING });
const three: readonly Item[] = [SAMPLE_STATES.typical, rate, cost];

const card = (items: readonly Item[], more: Partial<Fixture> = {}): Fixture => ({
  title: "Account executive",
  items,
  scorecard: SAMPLE_SCORECARD,
  size: [622, 468],
  ...more,
});
const all = (own: Partial<Item>): Fixture => card(three.map((item) => ({ ...item, ...own })));
const named = (item: Item, at: number): Item => ({ ...item, kpi: { ...item.kpi, id: `sales.kpi-${at}` } });
const five = [...three, SAMPLE_STATES["at-risk"], SAMPLE_STATES.early].map(named);
const ofFive = {
  ...SAMPLE_SCORECARD,
  items: five.map(({ kpi }) => ({ kpi: kpi.id, weight: 20 })),
};
const modified = {
  ...SAMPLE_SCORECARD,
  modifiers: [
    {
      from: "2026-01-01",
      table: [
        { atLeast: 0, modifier: 50 },
        { atLeast: 80, modifier: 110 },
      ],
    },
  ],
};
const nothing = three.map((item) => ({ ...item, reading: SAMPLE_STATES.waiting.reading }));

export const fixtures: Fixtures = {
  typical: card(three),
  waiting: card([SAMPLE_STATES.waiting, rate, cost]),
  "all-waiting": card(nothing),
  loading: all({ reading: undefined }),
  undefined: card([SAMPLE_STATES.undefined, rate, cost]),
  "no-target": card([sampleItem({ reading: SAMPLE_BARE }), rate, cost]),
  late: all({ seen: "late" }),
  stale: all({ seen: "stale" }),
  offline: all({ seen: "offline" }),
  mixed: card(
    [SAMPLE_STATES["at-risk"], sampleItem({ ...rate, seen: "stale" }), SAMPLE_STATES.waiting].map(named),
  ),
  modifier: card(three, { scorecard: modified }),
  five: card(five, { scorecard: ofFive }),
  "five-wide": card(five, { scorecard: ofFive, size: [940, 468] }),
  "five-narrow": card(five, { scorecard: ofFive, size: [462, 468] }),
  one: card([SAMPLE_STATES.typical], {
    scorecard: { ...SAMPLE_SCORECARD, items: [{ kpi: "sales.revenue", weight: 100 }] },
  }),
  "long-names": card([SAMPLE_STATES["long-name"], rate, cost]),
  "no-scorecard": { title: "Sales", items: [SAMPLE_STATES.waiting], size: [622, 468] },
  narrow: card(three, { size: [462, 468] }),
  wide: card(three, { size: [1880, 306] }),
  tall: card(three, { size: [462, 630] }),
};

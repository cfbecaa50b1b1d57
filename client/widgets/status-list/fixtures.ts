import { SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_COST, SAMPLE_COST_READING, SAMPLE_RATE, SAMPLE_RATE_READING } from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const three: readonly Item[] = [
  SAMPLE_STATES.typical,
  sampleItem({ kpi: SAMPLE_RATE, reading: SAMPLE_RATE_READING }),
  sampleItem({ kpi: SAMPLE_COST, reading: SAMPLE_COST_READING }),
];
const list = (items: readonly Item[], more: Partial<Fixture> = {}): Fixture => ({
  title: "Sales",
  items,
  size: [462, 468],
  ...more,
});
const all = (own: Partial<Item>): Fixture => list(three.map((item) => ({ ...item, ...own })));
const named = (item: Item, at: number): Item => ({ ...item, kpi: { ...item.kpi, id: `sales.kpi-${at}` } });
const many = Array.from({ length: 12 }, (_, at) => named(three[at % 3] ?? SAMPLE_STATES.typical, at));

export const fixtures: Fixtures = {
  typical: list(three),
  waiting: list([SAMPLE_STATES.waiting, ...three.slice(1)]),
  loading: all({ reading: undefined }),
  undefined: list([SAMPLE_STATES.undefined, ...three.slice(1)]),
  late: all({ seen: "late" }),
  stale: all({ seen: "stale" }),
  offline: all({ seen: "offline" }),
  mixed: list(
    [SAMPLE_STATES.early, SAMPLE_STATES["at-risk"], SAMPLE_STATES.stale, SAMPLE_STATES.negative].map(named),
  ),
  "long-names": list([SAMPLE_STATES["long-name"], three[1], three[2]].flatMap((item) => item ?? [])),
  huge: list([SAMPLE_STATES.huge, ...three.slice(1)]),
  empty: list([]),
  one: list(three.slice(0, 1)),
  "more-than-fit": list(many),
  wide: list(three, { size: [1880, 306] }),
  "half-height": list(three, { size: [462, 306] }),
};

import { SAMPLE_BARE, SAMPLE_JUDGED, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import {
  SAMPLE_COST,
  SAMPLE_COST_READING,
  SAMPLE_RATE,
  SAMPLE_RATE_READING,
  SAMPLE_READING,
} from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const first: readonly Item[] = [
  SAMPLE_STATES.typical,
  sampleItem({ kpi: SAMPLE_RATE, reading: SAMPLE_RATE_READING }),
  sampleItem({ kpi: SAMPLE_COST, reading: SAMPLE_COST_READING }),
];
const driver = (id: string, name: string, of: Item): Item => ({
  ...of,
  kpi: { ...of.kpi, id: `sales.${id}`, name, tier: 2 },
});
const counted = (value: number, status: "met" | "at-risk" | "off"): Item => ({
  ...SAMPLE_STATES.typical,
  kpi: { ...SAMPLE_STATES.typical.kpi, measure: { kind: "number" } },
  reading: { ...SAMPLE_READING, value, status },
});
const second: readonly Item[] = [
  driver("won", "Deals won", counted(1_284, "at-risk")),
  driver("sql", "Qualified leads", counted(6_120, "met")),
  driver("pipeline", "Open pipeline", sampleItem({ reading: { ...SAMPLE_READING, value: 4_812_000 } })),
  driver("utilisation", "Utilisation", SAMPLE_JUDGED.range),
];
const ALL = [...first, ...second];
const grid = (items: readonly Item[], more: Partial<Fixture> = {}): Fixture => ({
  title: "Sales",
  items,
  size: [622, 520],
  ...more,
});
const all = (own: Partial<Item>): Fixture => grid(ALL.map((item) => ({ ...item, ...own })));
const since = (item: Item, seen: Item["seen"], at: string): Item => ({
  ...item,
  seen,
  reading: item.reading && { ...item.reading, at },
});
const NOON = "2026-11-21T12:40:00+01:00";
const WEDNESDAY = "2026-11-18T09:12:00+01:00";
const BRIEF = ["Revenue", "Win rate", "Cost", "Deals", "Leads", "Pipeline", "Use"];
const brief = ALL.map((item, at): Item => ({ ...item, kpi: { ...item.kpi, name: BRIEF[at] ?? "" } }));
const numbered = (item: Item, at: number): Item => ({
  ...item,
  kpi: { ...item.kpi, id: `sales.kpi-${at}`, tier: at < 3 ? 1 : 2 },
});

export const fixtures: Fixtures = {
  typical: grid(ALL),
  waiting: grid([
    SAMPLE_STATES.waiting,
    ...first.slice(1),
    driver("won", "Deals won", SAMPLE_STATES.waiting),
  ]),
  loading: all({ reading: undefined }),
  undefined: grid([SAMPLE_STATES.undefined, ...first.slice(1), ...second]),
  late: grid(ALL.map((item) => since(item, "late", NOON))),
  stale: grid(ALL.map((item) => since(item, "stale", WEDNESDAY))),
  offline: all({ seen: "offline" }),
  "no-target": grid([sampleItem({ reading: SAMPLE_BARE }), ...first.slice(1), ...second]),
  early: grid([SAMPLE_STATES.early, ...first.slice(1), ...second]),
  negative: grid([SAMPLE_STATES.negative, ...first.slice(1), ...second]),
  huge: grid([SAMPLE_STATES.huge, ...first.slice(1), ...second]),
  "long-names": grid([SAMPLE_STATES["long-name"], ...first.slice(1), ...second], { size: [940, 520] }),
  ages: grid([
    ...first.map((item, at) => (at === 1 ? since(item, "stale", WEDNESDAY) : item)),
    ...second.map((item, at) => (at === 0 ? since(item, "late", NOON) : item)),
  ]),
  "only-first": grid(first),
  "only-drivers": grid(second),
  one: grid(first.slice(0, 1)),
  many: grid(
    Array.from({ length: 15 }, (_, at) => numbered(ALL[at % ALL.length] ?? SAMPLE_STATES.typical, at)),
  ),
  wide: grid(ALL, { size: [1880, 306] }),
  large: grid(ALL, { size: [1240, 960] }),
  tall: grid(ALL, { size: [462, 960] }),
  quarter: grid(brief, { size: [462, 468] }),
  small: grid(
    [0, 2, 4, 1, 3].flatMap((at) => brief[at] ?? []),
    { size: [462, 306] },
  ),
};

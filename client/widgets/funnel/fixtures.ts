import { SAMPLE_BARE, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_KPI, SAMPLE_READING, SAMPLE_WAITING } from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const step = (id: string, name: string, value: number, own: Partial<Item> = {}): Item =>
  sampleItem({
    kpi: { ...SAMPLE_KPI, id, name, measure: { kind: "number" } },
    reading: { ...SAMPLE_READING, kpi: id, value },
    ...own,
  });
const visits = step("marketing.visits", "Site visits", 612_400);
const leads = step("marketing.mql", "Marketing leads", 11_480);
const qualified = step("sales.sql", "Qualified leads", 6_120);
const won = step("sales.won", "Deals won", 1_284);
const four = [visits, leads, qualified, won];
const three = [leads, qualified, won];

const funnel = (items: readonly Item[], more: Partial<Fixture> = {}): Fixture => ({
  title: "From lead to customer",
  items,
  size: [622, 520],
  ...more,
});
const all = (own: Partial<Item>): Fixture => funnel(three.map((item) => ({ ...item, ...own })));
const since = (seen: Item["seen"], at: string): Fixture =>
  funnel(three.map((item) => ({ ...item, seen, reading: item.reading && { ...item.reading, at } })));
const waiting = (item: Item): Item => ({ ...item, reading: { ...SAMPLE_WAITING, kpi: item.kpi.id } });
const valued = (item: Item, value: number): Item => ({
  ...item,
  reading: item.reading?.state === "value" ? { ...item.reading, value } : item.reading,
});

export const fixtures: Fixtures = {
  typical: funnel(three),
  four: funnel(four),
  waiting: funnel([leads, waiting(qualified), won]),
  "all-waiting": funnel(three.map(waiting)),
  loading: all({ reading: undefined }),
  undefined: funnel([leads, { ...qualified, reading: SAMPLE_STATES.undefined.reading }, won]),
  late: since("late", "2026-11-21T12:40:00+01:00"),
  stale: since("stale", "2026-11-18T09:12:00+01:00"),
  offline: all({ seen: "offline" }),
  mixed: funnel([leads, { ...qualified, seen: "stale" }, won]),
  "no-target": funnel([leads, valued({ ...qualified, reading: SAMPLE_BARE }, 6_120), won]),
  early: funnel([leads, { ...qualified, reading: { ...SAMPLE_READING, value: 612, status: "early" } }, won]),
  zero: funnel([leads, valued(qualified, 0), valued(won, 0)]),
  "all-zero": funnel(three.map((item) => valued(item, 0))),
  negative: funnel([leads, valued(qualified, -120), won]),
  larger: funnel([leads, valued(qualified, 14_924), won]),
  tiny: funnel([visits, valued(leads, 3), valued(won, 1)]),
  huge: funnel([valued(visits, 888_888_888_888), leads, won]),
  "long-names": funnel([
    leads,
    step("a", "Net revenue retention gained for each dollar that was spent on the product", 6_120),
    won,
  ]),
  ratio: funnel([qualified, won]),
  "ratio-above": funnel([won, qualified]),
  "ratio-zero": funnel([valued(qualified, 0), won]),
  "ratio-waiting": funnel([waiting(qualified), won]),
  "ratio-stale": funnel([qualified, { ...won, seen: "stale" }]),
  "ratio-small": funnel([step("a", "Leads", 6_120), step("b", "Won", 1_284)], { size: [462, 306] }),
  one: funnel([won]),
  "other-measures": funnel([leads, qualified, SAMPLE_STATES.typical]),
  "other-periods": funnel([
    leads,
    {
      ...qualified,
      reading: { ...SAMPLE_READING, value: 310, period: { ...SAMPLE_READING.period, kind: "day" } },
    },
    won,
  ]),
  many: funnel(
    Array.from({ length: 12 }, (_, at) => step(`step.${at}`, `Step ${at + 1}`, 90_000 / (at + 1))),
  ),
  wide: funnel(four, { size: [1240, 306] }),
  low: funnel(four, { size: [1880, 306] }),
  large: funnel(four, { size: [1240, 960] }),
  small: funnel([step("a", "Leads", 11_480), step("b", "Won", 1_284)], { size: [462, 220] }),
  "small-three": funnel([step("a", "Visits", 61_400), step("b", "Leads", 11_480), step("c", "Won", 1_284)], {
    size: [462, 306],
  }),
  narrow: funnel(four, { size: [462, 700] }),
};

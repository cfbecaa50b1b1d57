import { sampleRisk } from "../../charts/sample-kris.ts";
import { SAMPLE_WAITING } from "../../charts/samples.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

type Risk = ReturnType<typeof sampleRisk>;

const levels = (amber: number, red: number) => [
  { name: "amber" as const, trip: amber, clear: amber, pending: 1, clearFor: 1 },
  { name: "red" as const, trip: red, clear: red, pending: 1, clearFor: 1 },
];
const churn = sampleRisk(0.062, { id: "churn" });
const people = sampleRisk(0.112, {
  id: "people",
  name: "People leave",
  owner: "Head of People",
  appetite: { text: "One in ten", value: 0.1 },
  levels: levels(0.1, 0.13),
});
const forecast = sampleRisk(0.96, {
  id: "forecast",
  name: "Forecasts do not hold",
  owner: "Head of Controlling",
  direction: "below",
  appetite: { text: "Nine of ten", value: 0.9 },
  levels: levels(0.9, 0.85),
});
const budget = sampleRisk(-0.02, {
  id: "budget",
  name: "Budget is missed",
  owner: "Chief Financial Officer",
  direction: "outside",
  appetite: { text: "Three of a hundred", value: [-0.05, 0.03] },
  levels: [
    { name: "amber", trip: [-0.05, 0.03], clear: [-0.04, 0.02], pending: 1, clearFor: 1 },
    { name: "red", trip: [-0.1, 0.06], clear: [-0.08, 0.05], pending: 1, clearFor: 1 },
  ],
});
const backup = sampleRisk(undefined, { id: "backup", name: "Backups fail", owner: "Operator" });
const ORPHAN = sampleRisk(0.01, {
  id: "orphan",
  name: "Keys are not changed",
  owner: undefined,
  appetite: undefined,
});
const LONG = sampleRisk(0.062, {
  id: "long",
  name: "One supplier of map data stops and nobody can plan a route any more",
  owner: "Head of Procurement and Supplier Relations",
});

const list = (risks: readonly Risk[], more: Partial<Fixture> = {}): Fixture => ({
  title: "Key risks",
  items: risks.map(({ item }) => item),
  kris: risks.map(({ kri }) => kri),
  size: [622, 620],
  ...more,
});
const typical = [forecast, churn, people, budget];
const all = (own: Partial<Item>): Fixture =>
  list(typical.map(({ kri, item }) => ({ kri, item: { ...item, ...own } })));
const numbered = (at: number): Risk => {
  const { kri, item } = typical[at % 4] ?? churn;
  const kpi = `${kri.kpi}-${at}`;
  return { kri: { ...kri, id: `${kri.id}-${at}`, kpi }, item: { ...item, kpi: { ...item.kpi, id: kpi } } };
};
const many = Array.from({ length: 14 }, (_, at) => numbered(at));

export const fixtures: Fixtures = {
  typical: list(typical),
  waiting: list([backup]),
  /** No data stands above what is well. */
  "no-data": list([forecast, backup, churn]),
  loading: all({ reading: undefined }),
  undefined: list([
    {
      kri: churn.kri,
      item: { ...churn.item, reading: { ...SAMPLE_WAITING, state: "undefined", reason: "zero-denominator" } },
    },
    forecast,
  ]),
  late: all({ seen: "late" }),
  stale: all({ seen: "stale" }),
  offline: all({ seen: "offline" }),
  "all-well": list([forecast, budget]),
  "not-judged-yet": list([
    sampleRisk(0.02, { id: "orders", name: "Orders stay away", direction: "below", watch: "completed" }),
    forecast,
  ]),
  incomplete: list([ORPHAN, people]),
  "without-owners": list(typical, { settings: { owner: false } }),
  long: list([LONG, ...typical]),
  empty: list([]),
  "without-kris": { title: "Key risks", items: [] },
  "more-than-fit": list(many),
  quarter: list(typical, { size: [462, 468] }),
  small: list(typical, { size: [462, 306] }),
  wide: list(typical, { size: [1880, 306] }),
  half: list(typical, { size: [940, 468] }),
};

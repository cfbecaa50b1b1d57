import { expect, test } from "vitest";
import { errorLine, parseCatalogue } from "./parse.ts";

const BASE = `organisation: {name: Acme, timeZone: Europe/Berlin}
units: [{id: sales, name: Sales}]
kpis:
  - {id: a, name: A, unit: sales, tier: 1, category: growth, measure: {kind: number}, direction: higher, aggregate: last, period: day}
`;
const errors = (text: string): string[] => {
  const result = parseCatalogue([
    { name: "a.yaml", text: BASE },
    { name: "kris.yaml", text },
  ]);
  return result.ok ? ["fine"] : result.problem.map(errorLine);
};

test("what a KRI leaves out has its default", () => {
  const text = `kris:
  - {id: r, name: R, risk: It may fall, kpi: a, unit: sales, direction: below, levels: [{name: red, trip: 5, clear: 6}]}
`;
  const result = parseCatalogue([
    { name: "a.yaml", text: BASE },
    { name: "kris.yaml", text },
  ]);
  expect(result.ok && result.value.catalogue.kris).toEqual([
    {
      id: "r",
      name: "R",
      risk: "It may fall",
      kpi: "a",
      unit: "sales",
      direction: "below",
      levels: [{ name: "red", trip: 5, clear: 6, pending: 0, clearFor: 0 }],
      dwell: "samples",
      noData: "hold",
    },
  ]);
});

test("mistakes in KRIs are told with file, line and what would be right", () => {
  expect(
    errors(`kris:
  - id: r
    name: R
    risk: It may fall
    kpi: b
    unit: sales
    direction: over
    levels: []
    pendign: 3
  - {id: s, name: S, risk: It may fall, kpi: a, unit: sales, direction: below, levels: [{name: red, trip: 5, clear: 4}]}
boards:
  - {id: w, name: W, tiles: [{widget: kri-list, kris: [r, t]}, {widget: kri-list, kris: some}]}
`),
  ).toEqual([
    'kris.yaml:7 kris[0].direction: "over" does not fit: expected one of above, below, outside',
    "kris.yaml:8 kris[0].levels: [] does not fit: expected at least one level",
    "kris.yaml:9 kris[0].pendign: no such field; did you mean 'pending'?",
    "kris.yaml:10 kris[1].levels[0].clear: clear lies beyond trip, so red would be left while it holds: at or within 5 is right",
    'kris.yaml:12 boards[0].tiles[1].kris: "some" does not fit: expected all, or a list of KRIs',
  ]);
});

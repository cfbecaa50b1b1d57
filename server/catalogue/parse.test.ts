import { describe, expect, test } from "vitest";
import { errorLine, parseCatalogue } from "./parse.ts";

const read = (...texts: string[]) =>
  parseCatalogue(texts.map((text, index) => ({ name: `${"abc"[index] ?? ""}.yaml`, text })));

/** The errors as people read them, or "fine". */
const errors = (...texts: string[]): string[] => {
  const result = read(...texts);
  return result.ok ? ["fine"] : result.problem.map(errorLine);
};

const ORGANISATION = "organisation: {name: Acme, timeZone: Europe/Berlin}\n";
const kpi = (id: string, more = "aggregate: sum", unit = "sales"): string =>
  `  - {id: ${id}, name: A KPI, unit: ${unit}, tier: 1, category: growth, measure: {kind: number}, direction: higher, period: month, ${more}}\n`;

/** The example of the published contract, with real boards and KRIs where it has dots. */
const CONTRACT = `
organisation: {name: Acme, timeZone: Europe/Berlin, weekStart: monday, fiscalYearStart: 1, businessDays: [mon, tue, wed, thu, fri], holidays: [2026-12-25]}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
  - {id: sales/emea, name: EMEA, kind: team}
kpis:
  - id: sales.revenue
    name: Sales revenue
    description: Value of deals invoiced
    why: Growth pays for everything else
    owner: sales-director
    unit: sales
    tier: 1
    category: growth                 # growth | performance | cost
    perspective: financial           # financial | customer | process | learning
    measure: {kind: currency, currency: EUR}   # number | currency | percent | duration | score
    direction: higher                # higher | lower | range
    aggregate: sum                   # sum | count | mean | ratio | last | min | max
    period: month
    expectedEvery: 1d
    target: {plan: [{from: 2026-01-01, value: 500000}], pace: business-days}
    benchmark: {trailing: 12 months}
  - {id: sales.win-rate, name: Win rate, unit: sales, tier: 2, category: performance, measure: {kind: percent}, direction: higher, aggregate: ratio, period: month, drives: [sales.revenue]}
  - {id: finance.profit, name: Profit, unit: company, tier: 1, category: growth, measure: {kind: currency, currency: EUR}, direction: higher, period: month, formula: sales.revenue - finance.cost}
  # The contract reads finance.cost without defining it.
  - {id: finance.cost, name: Cost, unit: company, tier: 2, category: cost, measure: {kind: currency, currency: EUR}, direction: lower, aggregate: sum, period: month}
boards:
  - {id: wall, name: Wall, tiles: [{widget: big-number, kpi: sales.revenue}, {widget: status-list, unit: company, w: 12, settings: {any: thing}}]}
kris:
  - {id: deals.dry, name: No deals, risk: The pipeline dries up, owner: sales-director, appetite: {text: A slow week, value: 1}, kpi: sales.revenue, unit: sales, watch: current, direction: below, levels: [{name: red, trip: 1, clear: 2, pending: 1, clearFor: 1}], dwell: samples, noData: hold}
scorecards: []
objectives: []
`;

test("a board may not be called as an address of its own is", () => {
  const board = (id: string) => `${ORGANISATION}boards: [{id: ${id}, name: B, tiles: [{widget: clock}]}]\n`;
  for (const id of ["templates", "import"]) {
    expect(errors(board(id))).toEqual([
      `a.yaml:2 boards[0].id: "${id}" does not fit: expected another id: 'import' and 'templates' are addresses of their own`,
    ]);
  }
  expect(errors(board("imports"))).toEqual(["fine"]);
});

describe("a catalogue that is right", () => {
  test("the contract's example is taken as it stands, defaults filled in", () => {
    const result = read(CONTRACT);
    expect(result.ok ? [] : result.problem.map(errorLine)).toEqual([]);
    if (!result.ok) return;
    const { catalogue, files } = result.value;
    expect(catalogue.organisation).toEqual({
      name: "Acme",
      timeZone: "Europe/Berlin",
      weekStart: "monday",
      fiscalYearStart: 1,
      businessDays: ["mon", "tue", "wed", "thu", "fri"],
      holidays: ["2026-12-25"],
      locale: "en-GB",
    });
    expect(catalogue.kpis.map(({ id }) => id)).toEqual([
      "sales.revenue",
      "sales.win-rate",
      "finance.profit",
      "finance.cost",
    ]);
    expect(catalogue.kpis[0]?.target).toEqual({
      plan: [{ from: "2026-01-01", value: 500_000 }],
      pace: "business-days",
    });
    expect(catalogue.boards[0]?.tiles).toEqual([
      { widget: "big-number", kpi: "sales.revenue", w: 3, h: 1, settings: {} },
      { widget: "status-list", unit: "company", w: 12, h: 1, settings: { any: "thing" } },
    ]);
    expect(files.get("finance.cost")).toBe("a.yaml");
  });

  test("may be spread over files, in which one refers to another", () => {
    const units = "units: [{id: company, name: Acme, kind: company}, {id: sales, name: Sales}]\n";
    const result = read(
      `kpis:\n${kpi("sales.profit", "formula: sales.revenue - sales.cost")}${kpi("sales.cost")}`,
      ORGANISATION + units,
      `kpis:\n${kpi("sales.revenue")}`,
    );
    expect(result.ok && result.value.catalogue.kpis.map(({ id }) => id)).toEqual([
      "sales.profit",
      "sales.cost",
      "sales.revenue",
    ]);
    expect(result.ok && [...result.value.files]).toEqual([
      ["sales.profit", "a.yaml"],
      ["sales.cost", "a.yaml"],
      ["sales.revenue", "c.yaml"],
    ]);
  });

  test("has the same version when it has the same content, and only then", () => {
    const version = (...texts: string[]) => {
      const result = read(...texts);
      return result.ok ? result.value.version : "not read";
    };
    expect(version(CONTRACT)).toBe(version(CONTRACT));
    expect(
      new Set([version(CONTRACT), version(`${CONTRACT}#`), version(CONTRACT, ""), "not read"]).size,
    ).toBe(4);
  });

  test("may be an organisation and nothing else", () => {
    expect(errors(ORGANISATION)).toEqual(["fine"]);
  });
});

test("what does not fit the schema: all errors of a file at once, from top to bottom, with what would be right", () => {
  const broken = `organisation:
  name: "Acme\\u202e"
  timeZone: Europe/Berlim
  weekStart: someday
  fiscalYearStart: 13
  businessDays: [mon, tues]
  holidays: [2026-02-30]
units:
  - {id: Sales, name: Sales}
  - {id: support, name: ""}
  - name: Nowhere
kpis:
  - id: sales.revenue
    name: Sales revenue
    unit: sales
    tier: 3
    category: growht
    mesure: {kind: number}
    measure: {kind: money, currency: euro, decimals: 2.5}
    direction: up
    aggregate: total
    period: fortnight
    expectedEvery: 1 day
    target: {plan: [{from: 2026-01-32, value: lots}], periods: {"2026-1": 5}, pace: fast}
    benchmark: {trailing: 6 months}
    bands: {atRisk: 0.5, onTrack: 3, met: 1}
    minimumVolume: -1
    points: [{upTo: 5}]
    review: daily
    simulated: yes
boards:
  - {id: wall, name: Wall, tiles: []}
  - {id: hall, name: Hall, tiles: [{widget: big-number, w: 13, settings: 5}]}
annotations:
  - {from: 2026-01-01}
colours: red
`;
  expect(errors(broken)).toEqual([
    String.raw`a.yaml:2 organisation.name: "Acme\u{202e}" does not fit: expected text without control, invisible or direction-changing characters`,
    'a.yaml:3 organisation.timeZone: "Europe/Berlim" does not fit: expected an IANA time zone such as Europe/Berlin',
    'a.yaml:4 organisation.weekStart: "someday" does not fit: expected one of monday, tuesday, wednesday, thursday, friday, saturday, sunday',
    "a.yaml:5 organisation.fiscalYearStart: 13 does not fit: expected at most 12",
    'a.yaml:6 organisation.businessDays[1]: "tues" does not fit: expected one of mon, tue, wed, thu, fri, sat, sun',
    'a.yaml:7 organisation.holidays[0]: "2026-02-30" does not fit: expected a date that the calendar has, such as 2026-11-21',
    `a.yaml:9 units[0].id: "Sales" does not fit: expected a unit path such as sales/emea: ids joined by '/', at most eight deep`,
    'a.yaml:10 units[1].name: "" does not fit: expected at least one character',
    "a.yaml:11 units[2].id: is missing: expected text",
    "a.yaml:16 kpis[0].tier: 3 does not fit: expected 1 (one of the few that matter most) or 2 (a driver)",
    'a.yaml:17 kpis[0].category: "growht" does not fit: expected one of growth, performance, cost',
    "a.yaml:18 kpis[0].mesure: no such field; did you mean 'measure'?",
    'a.yaml:19 kpis[0].measure.kind: "money" does not fit: expected one of number, currency, percent, duration, score',
    'a.yaml:19 kpis[0].measure.currency: "euro" does not fit: expected a currency code such as EUR',
    "a.yaml:19 kpis[0].measure.decimals: 2.5 does not fit: expected a whole number",
    'a.yaml:20 kpis[0].direction: "up" does not fit: expected one of higher, lower, range',
    'a.yaml:21 kpis[0].aggregate: "total" does not fit: expected one of sum, count, mean, ratio, last, min, max',
    'a.yaml:22 kpis[0].period: "fortnight" does not fit: expected one of hour, day, week, month, quarter, year',
    'a.yaml:23 kpis[0].expectedEvery: "1 day" does not fit: expected a duration such as 90s, 15m, 4h, 1d or 2w',
    'a.yaml:24 kpis[0].target.plan[0].from: "2026-01-32" does not fit: expected a date that the calendar has, such as 2026-11-21',
    'a.yaml:24 kpis[0].target.plan[0].value: "lots" does not fit: expected a number, or a range [low, high] with low < high',
    "a.yaml:24 kpis[0].target.periods.2026-1: this key does not fit: expected a period such as 2026-11, 2026-11-21, 2026-W47, 2026-Q4 or 2026",
    'a.yaml:24 kpis[0].target.pace: "fast" does not fit: expected one of time, business-days',
    'a.yaml:25 kpis[0].benchmark: {"trailing":"6 months"} does not fit: expected either {trailing: 12 months} or {value, source, date}',
    "a.yaml:26 kpis[0].bands.onTrack: 3 does not fit: expected at most 2",
    "a.yaml:27 kpis[0].minimumVolume: -1 does not fit: expected at least 0",
    "a.yaml:28 kpis[0].points[0].points: is missing: expected a number",
    'a.yaml:29 kpis[0].review: "daily" does not fit: expected one of weekly, monthly, quarterly',
    'a.yaml:30 kpis[0].simulated: "yes" does not fit: expected true or false',
    "a.yaml:32 boards[0].tiles: [] does not fit: expected at least one tile",
    "a.yaml:33 boards[1].tiles[0].w: 13 does not fit: expected at most 12",
    "a.yaml:33 boards[1].tiles[0].settings: 5 does not fit: expected fields (key: value)",
    "a.yaml:35 annotations[0].text: is missing: expected text",
    "a.yaml:36 colours: no such field",
  ]);
});

test("the words are the same when another schema library's language is loaded beside it", async () => {
  await import("zod");
  expect(errors("organisation: {name: 3, timeZone: UTC}")).toEqual([
    "a.yaml:1 organisation.name: 3 does not fit: expected text",
  ]);
});

test("what does not fit the schema and what does not fit together are told at once; nobody is blamed for referring to an unsound KPI", () => {
  const text = `organisation: {name: Acme, timeZone: Mars/Olympus}
units: [{id: company, name: Acme, kind: company}]
kpis:
  - {id: revenue, name: Revenue, unit: company, tier: 3, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: month}
  - {id: profit, name: Profit, unit: nowhere, tier: 2, category: growth, measure: {kind: number}, direction: higher, period: month, formula: revenue - costs}
`;
  expect(errors(text)).toEqual([
    'a.yaml:1 organisation.timeZone: "Mars/Olympus" does not fit: expected an IANA time zone such as Europe/Berlin',
    "a.yaml:4 kpis[0].tier: 3 does not fit: expected 1 (one of the few that matter most) or 2 (a driver)",
    "a.yaml:5 kpis[1].unit: there is no unit 'nowhere'",
    "a.yaml:5 kpis[1].formula: there is no KPI 'costs'",
  ]);
});

test("what does not fit together: all errors of all files at once, each where it stands", () => {
  const first = `${ORGANISATION}units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales}
kpis:
${kpi("sales.revenue")}${kpi("sales.cost", "aggregate: sum", "sale")}${kpi("sales.profit", "formula: sales.revenu - sales.cost")}`;
  const second = `units:
  - {id: sales, name: Sales again}
kpis:
${kpi("sales.revenue")}${kpi("chicken", "formula: egg * 2")}${kpi("egg", "formula: chicken / 2")}${kpi("none", "formula: 1 + ")}
boards:
  - id: wall
    name: Wall
    tiles:
      - {widget: big-number, kpi: sales.revenue}
      - widget: trend
        kpi: sales.reveneu
annotations:
  - {from: 2026-01-01, text: Move, unit: salse}
`;
  expect(errors(first, second)).toEqual([
    "a.yaml:7 kpis[1].unit: there is no unit 'sale'; did you mean 'sales'?",
    "a.yaml:8 kpis[2].formula: there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
    "b.yaml:2 units[0].id: 'sales' is defined twice: give one of them another id",
    "b.yaml:4 kpis[0].id: 'sales.revenue' is defined twice: give one of them another id",
    "b.yaml:5 kpis[1].formula: reads itself: chicken → egg → chicken",
    "b.yaml:6 kpis[2].formula: reads itself: egg → chicken → egg",
    "b.yaml:7 kpis[3].formula: not a formula: it ends where a KPI or a number is expected",
    "b.yaml:15 boards[0].tiles[1].kpi: there is no KPI 'sales.reveneu'; did you mean 'sales.revenue'?",
    "b.yaml:17 annotations[0].unit: there is no unit 'salse'; did you mean 'sales'?",
  ]);
});

test("[S6] [O1] scorecards and objectives: all errors at once with what would be right, and no tile is blamed for them", () => {
  const text = `${ORGANISATION}units: [{id: sales, name: Sales}]
kpis:
${kpi("sales.revenue", "aggregate: sum, target: {plan: [{from: 2026-01-01, value: 5}]}, points: [{upTo: 9, points: 1}, {upTo: 5, points: 2}]")}
scorecards:
  - {id: ae, name: Account executive, period: month, items: [{kpi: sales.revenue, weight: 0.6}]}
  - {id: lead, name: Lead, period: month, items: [{kpi: sales.revenue, weight: 90}]}
  - {id: head, name: Head, period: month, item: [], items: [{kpi: sales.revenues, weight: 100}]}
  - {id: right, name: Right, period: month, items: [{kpi: sales.revenues, weight: 100}]}
objectives:
  - {id: grow, name: Grow, keyResults: [{kpi: sales.revenue, start: 5, goal: 5}]}
  - {id: more, name: More, unit: sale, keyResults: [{kpi: sales.revenue, begin: 5, goal: 6}]}
  - {id: most, name: Most, unit: sale, keyResults: [{kpi: sales.revenue, start: 5, goal: 6}]}
boards:
  - {id: goals, name: Goals, tiles: [{widget: scorecard, scorecard: ae}, {widget: objectives, objectives: [grow, glow]}]}
`;
  expect(errors(text)).toEqual([
    "a.yaml:4 kpis[0].points[1].upTo: 5 does not lie above the 9 before it: list the steps from the lowest value to the highest",
    "a.yaml:7 scorecards[0].items[0].weight: 0.6 does not fit: expected a weight in whole percents from 20 to 100, such as 40: what weighs less matters too little to be in it",
    'a.yaml:8 scorecards[1].items: [{"kpi":"sales.revenue","weight":90}] does not fit: expected weights that sum to 100 percent; these sum to 90',
    "a.yaml:9 scorecards[2].item: no such field; did you mean 'items'?",
    "a.yaml:10 scorecards[3].items[0].kpi: there is no KPI 'sales.revenues'; did you mean 'sales.revenue'?",
    'a.yaml:12 objectives[0].keyResults[0].goal: {"kpi":"sales.revenue","start":5,"goal":5} does not fit: expected a goal that is not the start: there would be no way between them to measure',
    "a.yaml:13 objectives[1].keyResults[0].start: is missing: expected a number",
    "a.yaml:13 objectives[1].keyResults[0].begin: no such field",
    "a.yaml:14 objectives[2].unit: there is no unit 'sale'; did you mean 'sales'?",
    "a.yaml:16 boards[0].tiles[1].objectives[1]: there is no objective 'glow'; did you mean 'grow'?",
  ]);
});

test("an organisation is there once", () => {
  expect(errors("")).toEqual(["a.yaml:1 organisation: is missing: one file must say {name, timeZone}"]);
  expect(errors("units: []", "kpis: []")).toEqual([
    "a.yaml:1 organisation: is missing: one file must say {name, timeZone}",
  ]);
  expect(errors(ORGANISATION, `units: []\n${ORGANISATION}`)).toEqual([
    "b.yaml:2 organisation: stands in two files: keep one of them",
  ]);
});

describe("what is no YAML", () => {
  test("is told with its line, of every file at once", () => {
    expect(errors("organisation: {name: A, name: B, timeZone: UTC}", "units:\n  - [", "kpis: [}")).toEqual([
      "a.yaml:1 not YAML: Map keys must be unique",
      "b.yaml:2 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
      "c.yaml:1 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ]);
  });

  test("two documents in one file", () => {
    expect(errors(`${ORGANISATION}---\nunits: []\n`)).toEqual([
      "a.yaml:2 a file holds one document: remove the ---",
    ]);
  });

  test("text, lists and numbers where fields belong", () => {
    expect([errors("just text"), errors("- a"), errors("5")]).toEqual([
      ['a.yaml:1 "just text" does not fit: expected fields (key: value)'],
      ['a.yaml:1 ["a"] does not fit: expected fields (key: value)'],
      ["a.yaml:1 5 does not fit: expected fields (key: value)"],
    ]);
  });
});

describe("[H09] [H10] a catalogue that means harm", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const unchanged = () => {
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  };

  test.each(["__proto__: {polluted: 1}", "constructor: {prototype: {polluted: 1}}"])("%s", (text) => {
    expect(errors(text)[0]).toEqual(`a.yaml:1 ${text.split(":")[0] ?? ""}: no such field`);
    unchanged();
  });

  test("names of built-in properties as ids, periods and units are names like others", () => {
    const text = `${ORGANISATION}units: [{id: constructor, name: C}]\nkpis:\n${kpi("constructor", "aggregate: sum", "constructor")}`;
    expect(errors(text)).toEqual(["fine"]);
    expect(
      errors(text.replace("aggregate: sum", "aggregate: sum, target: {units: {__proto__: {}}}")),
    ).toHaveLength(1);
    unchanged();
  });

  test("aliases that lead nowhere or swell without end are refused, not followed", () => {
    const swell = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (const [name, of] of ["ba", "cb", "dc", "ed"]) {
      swell.push(`${name!}: &${name!} [${Array.from({ length: 9 }, () => `*${of!}`).join(",")}]`);
    }
    expect([errors("organisation: *nowhere"), errors(swell.join("\n"))]).toEqual([
      ["a.yaml:1 not YAML: Unresolved alias (the anchor must be set before the alias): nowhere"],
      ["a.yaml:1 not YAML: Excessive alias count indicates a resource exhaustion attack"],
    ]);
  });

  test("a depth of thousands is an error, not a crash", () => {
    expect(errors(`organisation: ${"[".repeat(20_000)}`).length).toBeGreaterThan(0);
  });
});

import { describe, expect, test } from "vitest";
import { createModel } from "../../shared/catalogue/model.ts";
import { aCatalogue, aFormulaKpi, aKpi, at } from "../../shared/testing/factories.ts";
import { admit } from "./admit.ts";
import { parseBody } from "./parse-body.ts";

const NOW = at("2026-11-18T12:00:00Z");
const model = createModel(
  aCatalogue({
    kpis: [
      aKpi(),
      aKpi({ id: "sales.calls", aggregate: "count" }),
      aKpi({ id: "sales.win-rate", aggregate: "ratio" }),
      aFormulaKpi("sales.revenue * 2", { id: "sales.double" }),
      aKpi({ id: "constructor" }),
    ],
  }),
);
const admission = { model, now: NOW, mayIngest: (kpi: string) => !kpi.startsWith("secret") };

const take = (item: unknown) => admit(item, admission);
/** The verdict on an item as it comes over the wire: what is kept, or "code: detail". */
function verdict(json: string): unknown {
  const items = parseBody(json, "application/json");
  const [item] = items.ok ? items.value : [];
  if (item?.kind !== "item") return "not read";
  const result = take(item.item);
  return result.ok ? result.value : `${result.problem.code}: ${result.problem.detail}`;
}
const sale = (fields: string): string => `{"kpi": "sales.revenue", ${fields}}`;
const kept = { kpi: "sales.revenue", unit: "sales", at: NOW };

const NUMBER = 'must be a finite number, or a decimal as text such as "12.50"';

describe("[K2] what is admitted is kept as it was meant", () => {
  test("with its own unit, now, when nothing else is said", () => {
    expect(verdict(sale('"value": 120'))).toEqual({ ...kept, value: 120 });
  });

  test("with all that can be said", () => {
    expect(
      verdict(
        sale(
          '"value": "12.50", "unit": "sales/emea/ana", "at": "2026-11-18T10:00:00+01:00", "key": "deal 1"',
        ),
      ),
    ).toEqual({
      kpi: "sales.revenue",
      unit: "sales/emea/ana",
      at: at("2026-11-18T09:00:00Z"),
      value: 12.5,
      key: "deal 1",
    });
  });

  test("a ratio takes its two parts, a count may stay without a value", () => {
    expect([
      take({ kpi: "sales.win-rate", numerator: 3, denominator: "7" }),
      take({ kpi: "sales.calls" }),
      take({ kpi: "sales.calls", value: 2 }),
    ]).toEqual([
      { ok: true, value: { kpi: "sales.win-rate", unit: "sales", at: NOW, numerator: 3, denominator: 7 } },
      { ok: true, value: { kpi: "sales.calls", unit: "sales", at: NOW } },
      { ok: true, value: { kpi: "sales.calls", unit: "sales", at: NOW, value: 2 } },
    ]);
  });

  test("the key is kept in composed form, so that the same name is the same key", () => {
    expect(take({ kpi: "sales.revenue", value: 1, key: "Cafe\u0301" })).toEqual({
      ok: true,
      value: { ...kept, value: 1, key: "Café" },
    });
  });
});

describe("[H01] what is no finite number", () => {
  test.each([
    "1e999",
    "-1e999",
    '"NaN"',
    '"Infinity"',
    '"1e5"',
    '""',
    '" 1"',
    '"0x10"',
    '"1,5"',
    "null",
    "true",
    "[]",
    "[1]",
    "{}",
    '"١"',
  ])("%s", (value) => {
    expect(verdict(sale(`"value": ${value}`))).toBe(`invalid-value: value ${NUMBER}`);
  });

  test.each([NaN, Infinity, -Infinity, undefined])("%s from inside the process", (value) => {
    expect(take({ kpi: "sales.revenue", value }).ok).toBe(false);
  });

  test("none at all, or one that the KPI does not take", () => {
    expect([
      verdict('{"kpi": "sales.revenue"}'),
      verdict(sale('"numerator": 1, "denominator": 2')),
      verdict(sale('"value": 1, "denominator": 2')),
      verdict('{"kpi": "sales.win-rate", "value": 0.5}'),
      verdict('{"kpi": "sales.win-rate", "numerator": 1}'),
      verdict('{"kpi": "sales.win-rate", "numerator": 1, "denominator": "NaN"}'),
    ]).toEqual([
      "missing-value: 'sales.revenue' needs a value",
      "unexpected-numerator: 'sales.revenue' is a sum and takes value, no numerator",
      "unexpected-denominator: 'sales.revenue' is a sum and takes value, no denominator",
      "unexpected-value: 'sales.win-rate' is a ratio and takes numerator and denominator, no value",
      "missing-denominator: 'sales.win-rate' needs a denominator",
      `invalid-denominator: denominator ${NUMBER}`,
    ]);
  });
});

test.each(["-0", "-0.0", '"-0"', '"-0.000"', '"0"', "0e5"])("[H02] %s is 0", (value) => {
  // toEqual tells 0 from -0.
  expect(verdict(sale(`"value": ${value}`))).toEqual({ ...kept, value: 0 });
});

describe("[H03] [H04] numbers beyond what is kept", () => {
  const PRECISION = "precision: value has more digits than are kept: at most fifteen, nine of them decimals";
  const BEYOND = "precision: value is beyond what a JSON number holds exactly: at most 1e15 is kept";
  const LARGE = "too-large: value must lie between -1e15 and 1e15";

  test.each([
    ["9007199254740993", BEYOND],
    ["1000000000000001", LARGE],
    ["-1e16", BEYOND],
    ["1e300", BEYOND],
    ['"9007199254740993"', LARGE],
    ["1e-10", PRECISION],
    ["5e-324", PRECISION],
    ["4.9e-10", PRECISION],
    ['"1000000000000.123456789"', PRECISION],
    ['"100000000.1234567891"', PRECISION],
    ['"123456789012345678901234567890"', LARGE],
  ])("%s is refused", (value, problem) => {
    expect(verdict(sale(`"value": ${value}`))).toBe(problem);
  });

  test.each([
    ["1e15", 1e15],
    ["-1e15", -1e15],
    ["999999999999999", 999_999_999_999_999],
    ['"0.000000001"', 1e-9],
    ['"007.50"', 7.5],
    ["0.1", 0.1],
    ["0.30000000000000004", 0.3],
    ["0.3333333333333333", 0.333_333_333],
  ])("%s is kept as %s", (value, number) => {
    expect(verdict(sale(`"value": ${value}`))).toEqual({ ...kept, value: number });
  });
});

describe("[H07] instants", () => {
  test.each([
    ["2024-11-18T12:00:00Z", "two years late"],
    ["1900-01-01T00:00:00Z", "very late"],
    ["2026-11-18T12:05:00Z", "five minutes ahead"],
    ["2026-11-18T23:05:00+11:00", "five minutes ahead, elsewhere"],
  ])("%s is taken: %s", (instant) => {
    expect(verdict(sale(`"value": 1, "at": "${instant}"`))).toEqual({ ...kept, at: at(instant), value: 1 });
  });

  const EXPECTED = "an instant in ISO 8601 with offset";
  test.each([
    [
      "2026-11-18T12:05:00.001Z",
      "from-the-future",
      "lies more than five minutes ahead of the server's clock",
    ],
    ["2026-11-19T12:00:00Z", "from-the-future", "lies more than five minutes ahead of the server's clock"],
    ["9999-12-31T23:59:59Z", "from-the-future", "lies more than five minutes ahead of the server's clock"],
    ["0001-01-01T00:00:00Z", "invalid-at", "lies before 1900"],
    ["0099-06-01T00:00:00Z", "invalid-at", "lies before 1900"],
    ["1899-12-31T23:59:59Z", "invalid-at", "lies before 1900"],
    [
      "2026-11-18T12:00:00",
      "invalid-at",
      ": the offset from UTC is missing: end the instant with Z or an offset such as +01:00",
    ],
    [
      "2016-12-31T23:59:60Z",
      "invalid-at",
      ": leap seconds are not counted: use second 59, or the first of the next minute",
    ],
    ["2026-02-30T12:00:00Z", "invalid-at", ": 2026-02-30 is no date of the calendar"],
    ["1795003200", "invalid-at", `: ${EXPECTED} is expected, such as 2026-11-21T16:59:02+01:00`],
    ["", "invalid-at", `: ${EXPECTED} is expected, such as 2026-11-21T16:59:02+01:00`],
  ])("'%s' is refused: %s", (instant, code, detail) => {
    const colon = detail.startsWith(":") ? "" : " ";
    expect(verdict(sale(`"value": 1, "at": "${instant}"`))).toBe(`${code}: at '${instant}'${colon}${detail}`);
  });

  test.each(["1795003200", "1795003200000", "null", "true", "{}", `"${"2".repeat(65)}"`])(
    "%s is no instant; seconds and milliseconds since 1970 are not guessed apart",
    (instant) => {
      expect(verdict(sale(`"value": 1, "at": ${instant}`))).toBe(
        `invalid-at: at must be ${EXPECTED} as text, such as 2026-11-21T16:59:02+01:00`,
      );
    },
  );
});

describe("[H08] ids, units and keys", () => {
  const ids = [
    "sales.revenue\u202e",
    "sales.\u200brevenue",
    "Sales.Revenue",
    "sales.re\u0301venue",
    "😀",
    "\ud800",
    "sales.revenue\u0000",
    "../sales.revenue",
    "sales.revenue%00",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "",
  ];

  test.each(ids)("%j is no KPI", (id) => {
    expect(take({ kpi: id, value: 1 })).toEqual({
      ok: false,
      problem: { code: "unknown-kpi", detail: `the catalogue has no KPI '${id}'` },
    });
  });

  test.each(ids)("%j is no unit", (id) => {
    expect(take({ kpi: "sales.revenue", unit: id, value: 1 })).toEqual({
      ok: false,
      problem: { code: "unknown-unit", detail: `the catalogue has no unit '${id}'` },
    });
  });

  test("ten thousand characters are not looked up, nor said back", () => {
    const long = "a".repeat(10_000);
    expect([
      take({ kpi: long, value: 1 }),
      take({ kpi: "sales.revenue", unit: long, value: 1 }),
      take({ kpi: "sales.revenue", value: 1, key: long }),
      take({ kpi: "sales.revenue", value: 1, [long]: 1 }),
    ]).toEqual([
      refused("invalid-kpi", "kpi must be the id of a KPI as text"),
      refused("invalid-unit", "unit must be the path of a unit as text, such as sales/emea"),
      refused("invalid-key", "key must be text of 1 to 200 characters without control characters"),
      refused(
        "unknown-field",
        `'${"a".repeat(100)}' is no field of an observation: kpi, unit, at, value, numerator, denominator, key`,
      ),
    ]);
  });

  test.each(["", "a\u0000b", "a\nb", "\u007f", "\ud800", "a\udfffb", "k".repeat(201)])(
    "%j is no key",
    (key) => {
      expect(take({ kpi: "sales.revenue", value: 1, key })).toEqual(
        refused("invalid-key", "key must be text of 1 to 200 characters without control characters"),
      );
    },
  );

  test.each([5, null, {}, ["sales.revenue"], true])("%j is not even text", (id) => {
    expect([take({ kpi: id, value: 1 }), take({ kpi: "sales.revenue", unit: id, value: 1 })]).toEqual([
      refused("invalid-kpi", "kpi must be the id of a KPI as text"),
      refused("invalid-unit", "unit must be the path of a unit as text, such as sales/emea"),
    ]);
  });

  test("a KPI that is called like a built-in property is a KPI like others", () => {
    expect(take({ kpi: "constructor", value: 1 })).toEqual({
      ok: true,
      value: { ...kept, kpi: "constructor", value: 1 },
    });
  });
});

describe("[H09] objects that mean harm", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const FIELDS = "is no field of an observation: kpi, unit, at, value, numerator, denominator, key";

  test.each([
    [sale('"value": 1, "__proto__": {"polluted": 1}'), `unknown-field: '__proto__' ${FIELDS}`],
    [
      sale('"value": 1, "constructor": {"prototype": {"polluted": 1}}'),
      `unknown-field: 'constructor' ${FIELDS}`,
    ],
    [sale('"value": {"__proto__": {"polluted": 1}}'), `invalid-value: value ${NUMBER}`],
    [
      '{"__proto__": {"kpi": "sales.revenue", "value": 1}}',
      "missing-kpi: kpi must be the id of a KPI as text",
    ],
    [sale('"value": 1, "a": 1, "b": 2'), `unknown-field: 'a', 'b' ${FIELDS}`],
    [sale('"value": 1, "toString": 1'), `unknown-field: 'toString' ${FIELDS}`],
  ])("%s", (json, problem) => {
    expect(verdict(json)).toBe(problem);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test.each(["null", "5", '"text"', "true", "[[]]", "[[1]]"])("%s is no observation", (json) => {
    expect(verdict(json)).toBe(
      'not-an-observation: an observation is an object such as {"kpi": "sales.revenue", "value": 120}',
    );
  });

  test("of a key that is written twice the last counts, as JSON says", () => {
    expect(verdict(sale('"value": 1, "value": 2'))).toEqual({ ...kept, value: 2 });
  });

  test("a depth of ten thousand is refused, not followed", () => {
    const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
    expect(verdict(sale(`"value": ${deep}`))).toBe(`invalid-value: value ${NUMBER}`);
  });
});

describe("who may send what", () => {
  test("[K7] facts of a formula are refused: its inputs are what is sent", () => {
    expect(verdict('{"kpi": "sales.double", "value": 1}')).toBe(
      "formula-kpi: 'sales.double' is calculated as sales.revenue * 2: send facts of its inputs",
    );
  });

  test("whoever may not send a KPI does not learn whether it exists", () => {
    expect(take({ kpi: "secret.salaries", value: 1 })).toEqual(
      refused("not-allowed", "this token may not send facts of 'secret.salaries'"),
    );
  });
});

function refused(code: string, detail: string) {
  return { ok: false, problem: { code, detail } };
}

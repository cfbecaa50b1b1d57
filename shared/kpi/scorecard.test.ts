import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aKpi, aReading, aScorecard } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { readScorecard, scorecardReadings } from "./scorecard.ts";
import type { Reading } from "./reading.ts";
import { type Scorecard, scorecardSchema } from "./scorecard-definition.ts";

const measured = (attainment: number): Reading => aReading({ value: 1, attainment, status: "on-track" });
const waiting = aReading();
const weighing = (...weights: number[]): Scorecard =>
  aScorecard({ items: weights.map((weight, at) => ({ kpi: `kpi-${at}`, weight })) });

/** Weights in whole percents, each at least 20, that sum to 100. */
const weights = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 })
  .map((wishes): number[] => {
    const spare = 100 - 20 * wishes.length;
    const asked = wishes.reduce((sum, wish) => sum + wish, 0) || 1;
    const given = wishes.map((wish) => 20 + Math.floor((wish / asked) * spare));
    const rest = 100 - given.reduce((sum, weight) => sum + weight, 0);
    return given.map((weight, at) => (at === 0 ? weight + rest : weight));
  });
const attainment = fc.double({ min: 0, max: 2, noNaN: true });
const reading = fc.oneof(attainment.map(measured), fc.constant(waiting));
const cards = weights.chain((given) =>
  fc.tuple(fc.constant(given), fc.array(reading, { minLength: given.length, maxLength: given.length })),
);

describe("[S6] the aggregate", () => {
  test("is Σ weight × attainment: 50 % of 120, 30 % of 80 and 20 % of 50 are 94", () => {
    const standing = readScorecard(weighing(50, 30, 20), [measured(1.2), measured(0.8), measured(0.5)]);
    expect(standing).toEqual({
      items: [
        { kind: "measured", weight: 0.5, attainment: 1.2, status: "on-track" },
        { kind: "measured", weight: 0.3, attainment: 0.8, status: "on-track" },
        { kind: "measured", weight: 0.2, attainment: 0.5, status: "on-track" },
      ],
      aggregate: 0.94,
      assumed: 0,
      rating: 7.52,
    });
  });

  test("lies between the lowest and the highest attainment, 0 … 200 %", () => {
    fc.assert(
      fc.property(cards, ([given, readings]) => {
        const { aggregate, items } = readScorecard(weighing(...given), readings);
        const all = items.map((item) => item.attainment);
        expect(aggregate).toBeGreaterThanOrEqual(Math.min(...all) - 1e-12);
        expect(aggregate).toBeLessThanOrEqual(Math.max(...all) + 1e-12);
        expect(aggregate).toBeGreaterThanOrEqual(0);
        expect(aggregate).toBeLessThanOrEqual(2);
      }),
      seeded(500),
    );
  });

  test("does not depend on the order in which KPIs are listed, to the last digit", () => {
    const shuffled = cards.chain(([given, readings]) =>
      fc.tuple(
        fc.constant(given.map((weight, at) => ({ weight, reading: readings[at] ?? waiting }))),
        fc.shuffledSubarray([...given.keys()], { minLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([pairs, order]) => {
        const read = (list: typeof pairs) =>
          readScorecard(
            weighing(...list.map(({ weight }) => weight)),
            list.map((pair) => pair.reading),
          );
        const other = read(order.flatMap((at) => pairs[at] ?? []));
        const { aggregate, rating, assumed } = read(pairs);
        expect(other).toMatchObject({ aggregate, rating, assumed });
      }),
      seeded(500),
    );
  });

  test("does not fall when an attainment rises", () => {
    fc.assert(
      fc.property(cards, attainment, ([given, readings], more) => {
        const before = readScorecard(weighing(...given), readings);
        const first = before.items[0]?.attainment ?? 0;
        const after = readScorecard(weighing(...given), [
          measured(Math.max(first, more)),
          ...readings.slice(1),
        ]);
        expect(after.aggregate).toBeGreaterThanOrEqual(before.aggregate);
      }),
      seeded(300),
    );
  });
});

describe("[S7] a KPI without data", () => {
  test("counts as 80 % and is marked as assumed, with the reason", () => {
    const judged = (more: Partial<Extract<Reading, { state: "value" }>>) => aReading({ value: 1, ...more });
    const { items, assumed, aggregate } = readScorecard(weighing(20, 20, 20, 20, 20), [
      waiting,
      { ...waiting, state: "undefined", reason: "zero-denominator" },
      judged({ attainmentReason: "no-target" }),
      judged({ attainmentReason: "target-not-positive" }),
      measured(1.3),
    ]);
    expect(items).toEqual([
      { kind: "assumed", weight: 0.2, attainment: 0.8, why: "waiting" },
      { kind: "assumed", weight: 0.2, attainment: 0.8, why: "zero-denominator" },
      { kind: "assumed", weight: 0.2, attainment: 0.8, why: "no-target" },
      { kind: "assumed", weight: 0.2, attainment: 0.8, why: "target-not-positive" },
      { kind: "measured", weight: 0.2, attainment: 1.3, status: "on-track" },
    ]);
    expect([assumed, aggregate]).toEqual([4, 0.9]);
  });

  test("changes the aggregate as if it had been measured at 80 %, and never passes for measured", () => {
    fc.assert(
      fc.property(cards, ([given, readings]) => {
        const standing = readScorecard(weighing(...given), readings);
        const filled = readings.map((one) => (one.state === "waiting" ? measured(0.8) : one));
        expect(standing.aggregate).toBe(readScorecard(weighing(...given), filled).aggregate);
        const missing = readings.map(({ state }) => state === "waiting");
        expect(standing.items.map(({ kind }) => kind === "assumed")).toEqual(missing);
        expect(standing.assumed).toBe(missing.filter(Boolean).length);
      }),
      seeded(300),
    );
  });
});

describe("[S8] the rating", () => {
  test("is aggregate × scale: 80 % is 6.4 of 8, and 4 of 5", () => {
    expect(readScorecard(weighing(100), [measured(0.8)]).rating).toBe(6.4);
    expect(readScorecard({ ...weighing(100), scale: 5 }, [measured(0.8)]).rating).toBe(4);
  });

  const modifiers = [
    {
      from: "2026-12-01",
      table: [
        { atLeast: 0, modifier: 0 },
        { atLeast: 80, modifier: 80 },
      ],
    },
    {
      from: "2026-06-01",
      table: [
        { atLeast: 0, modifier: 50 },
        { atLeast: 80, modifier: 100 },
        { atLeast: 120, modifier: 150 },
      ],
    },
  ];
  const modifierIn = (month: string, share: number): number | undefined => {
    const period = { kind: "month", start: `${month}-01T00:00:00+01:00`, end: "" } as const;
    return readScorecard({ ...weighing(100), modifiers }, [{ ...measured(share), period }]).modifier;
  };

  test("has a modifier by the table that holds when the period begins: 80 % gives 100 % before a date, 80 % from it on", () => {
    expect(
      ["2026-05", "2026-06", "2026-11", "2026-12", "2027-01"].map((month) => modifierIn(month, 0.8)),
    ).toEqual([undefined, 1, 1, 0.8, 0.8]);
  });

  test("takes the last step that the aggregate reaches; bounds are inclusive", () => {
    expect([0, 0.799, 0.8, 1.199, 1.2, 2].map((share) => modifierIn("2026-06", share))).toEqual([
      0.5, 0.5, 1, 1, 1.5, 1.5,
    ]);
  });
});

describe("the readings of a scorecard", () => {
  const kpis = [aKpi(), aKpi({ id: "finance.cost", unit: "finance", period: "year" })];
  const card = aScorecard({
    unit: "sales/emea",
    items: [
      { kpi: "sales.revenue", weight: 50 },
      { kpi: "finance.cost", unit: "finance", weight: 50 },
    ],
  });
  const { unit: _, ...ofNobody } = card;

  test("are of its unit and period, an item's own unit going first, and of each KPI's unit where nothing is said", () => {
    expect(scorecardReadings(card, kpis)).toEqual([
      { kpi: "sales.revenue", unit: "sales/emea", period: "month" },
      { kpi: "finance.cost", unit: "finance", period: "month" },
    ]);
    expect(scorecardReadings(ofNobody, kpis).map(({ unit }) => unit)).toEqual(["sales", "finance"]);
  });

  test("are those of another unit and period where it is read for them: one definition for a role", () => {
    expect(scorecardReadings(card, kpis, { unit: "sales/emea/ana", period: "quarter" })).toEqual([
      { kpi: "sales.revenue", unit: "sales/emea/ana", period: "quarter" },
      { kpi: "finance.cost", unit: "finance", period: "quarter" },
    ]);
  });
});

describe("[S6] a scorecard is refused with the reason", () => {
  const item = (weight: unknown, kpi = "a") => ({ kpi, weight });
  const reasons = (more: object): string[] => {
    const parsed = scorecardSchema.safeParse({
      id: "a",
      name: "A",
      period: "month",
      items: [item(100)],
      ...more,
    });
    return parsed.error?.issues.map(({ path, message }) => [path.join("."), message].join(": ")) ?? [];
  };
  const weight =
    "a weight in whole percents from 20 to 100, such as 40: what weighs less matters too little to be in it";

  test("when its weights are shares, too small, or do not sum to 100 %", () => {
    expect(reasons({ items: [item(0.6), item(0.4, "b")] })).toEqual([
      `items.0.weight: ${weight}`,
      `items.1.weight: ${weight}`,
    ]);
    expect(reasons({ items: [item(81), item(19, "b")] })).toEqual([`items.1.weight: ${weight}`]);
    expect(reasons({ items: [item(50), item(40, "b")] })).toEqual([
      "items: weights that sum to 100 percent; these sum to 90",
    ]);
    expect(reasons({ items: [] })).toEqual(["items: at least one KPI with its weight"]);
    expect(reasons({ items: Array.from({ length: 6 }, (_, at) => item(20, `k${at}`)) })).toEqual([
      "items: at most 5 KPIs, as each weighs 20 percent or more",
    ]);
  });

  test("but not when they do", () => {
    fc.assert(
      fc.property(weights, (given) => {
        expect(reasons({ items: given.map((one, at) => item(one, `k${at}`)) })).toEqual([]);
      }),
      seeded(100),
    );
  });

  test("when it names a member twice", () => {
    expect(reasons({ members: ["sales/ana", "sales/ana"] })).toEqual(["members: each member once"]);
    expect(reasons({ members: ["sales/ana", "sales/ben"] })).toEqual([]);
  });

  test("when its scale is no scale, or its modifiers are no table", () => {
    const steps = "steps whose atLeast begins at 0 and rises from one to the next, in percents";
    const table = (...atLeast: number[]) => ({
      from: "2026-01-01",
      table: atLeast.map((from) => ({ atLeast: from, modifier: 100 })),
    });
    expect(reasons({ scale: 0 })).toEqual(["scale: a scale above 0, such as 8"]);
    for (const wrong of [table(), table(10), table(0, 80, 80), table(0, 80, 60)])
      expect(reasons({ modifiers: [wrong] })).toEqual([`modifiers.0.table: ${steps}`]);
    expect(reasons({ modifiers: [table(0), table(0, 50)] })).toEqual(["modifiers: one table for each date"]);
    expect(reasons({ modifiers: [table(0, 80)] })).toEqual([]);
  });
});

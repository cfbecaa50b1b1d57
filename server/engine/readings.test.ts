import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createModel, withStudioAnnotations, withStudioBoards } from "../../shared/catalogue/model.ts";
import type { Observation } from "../../shared/kpi/observation.ts";
import type { Reading, ReadingRef } from "../../shared/kpi/reading.ts";
import { aBoard, aCatalogue, aKpi, anObservation, at } from "../../shared/testing/factories.ts";
import { HOUR_MS, unixMs } from "../../shared/units/time.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Reads, Store, Touched } from "../store/store.ts";
import { createReadings } from "./readings.ts";
import { newCompany, shapeOf, UNITS } from "./testing/company.ts";
import { NOW } from "./testing/slow-oracle.ts";

const folder = mkdtempSync(join(tmpdir(), "tierboard-engine-"));
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const commit = (...observations: Observation[]) =>
  store.commit([{ source: "tests", observations, rejected: [] }], NOW);

/** A company in the store, its readings, and a hold on the answers of the store. */
async function open() {
  const { name, model } = newCompany();
  await store.reshape(shapeOf(model));
  const asked: string[] = [];
  let gate: Promise<void> | undefined;
  let answers: Promise<unknown>[] = [];
  const held = async <T>(question: string, answer: Promise<T>): Promise<T> => {
    asked.push(question);
    answers.push(answer);
    const until = gate;
    const result = await answer;
    await until;
    return result;
  };
  const live: Reads = {
    summarise: (kpi, pieces) => held(`${kpi} summarise`, store.live.summarise(kpi, pieces)),
    buckets: (query) => held(`${query.kpi} buckets`, store.live.buckets(query)),
    firstMonth: (kpi) => held(`${kpi} first month`, store.live.firstMonth(kpi)),
    newest: (kpi) => held(`${kpi} newest`, store.live.newest(kpi)),
    observations: (query) => store.live.observations(query),
  };
  const readings = createReadings({ ...store, live }, model, () => NOW);
  const ref = (kpi: string, unit = "sales"): ReadingRef => ({ kpi: `${name}.${kpi}`, unit, period: "month" });
  const sale = (value: number, overrides: Partial<Observation> = {}): Observation =>
    anObservation({ kpi: `${name}.revenue`, unit: "sales", value, ...overrides });
  return {
    name,
    readings,
    ref,
    sale,
    /** The questions that reach the store meanwhile, without the company's name. */
    askedDuring: async (work: () => Promise<unknown>): Promise<string[]> => {
      asked.length = 0;
      await work();
      return asked.map((question) => question.slice(name.length + 1)).sort();
    },
    /** Asks for a reading; the store has answered, but the answers come only when they are let go. */
    readHeld: async (
      wanted: ReadingRef,
    ): Promise<{ early: Promise<Reading | undefined>; letGo: () => void }> => {
      let letGo = (): void => undefined;
      gate = new Promise((resolve) => (letGo = resolve));
      answers = [];
      const early = readings.read(wanted);
      gate = undefined;
      await Promise.all(answers);
      return { early, letGo };
    },
    push: async (...observations: Observation[]): Promise<readonly Touched[]> => {
      const { touched } = await commit(...observations);
      readings.touch(touched, []);
      return touched;
    },
    value: async (wanted: ReadingRef): Promise<number | string | undefined> => {
      const reading = await readings.read(wanted);
      return reading?.state === "value" ? reading.value : reading?.state;
    },
  };
}

describe("[K7] a commit touches its KPI and all formulas over it, for its unit and all above, and nothing else", () => {
  test("among the readings watched", async () => {
    const { name, readings } = await open();
    const watched = ["revenue", "cost", "profit", "per-head", "calls"].flatMap((kpi) =>
      UNITS.map((unit): ReadingRef => ({ kpi: `${name}.${kpi}`, unit, period: "month" })),
    );
    const touched = [{ kpi: `${name}.revenue`, unit: "sales/emea", hour: unixMs(NOW - (NOW % HOUR_MS)) }];
    expect(readings.touch(touched, watched).map(({ kpi, unit }) => `${kpi} ${unit}`)).toEqual(
      ["revenue", "profit", "per-head"].flatMap((kpi) =>
        ["company", "sales", "sales/emea"].map((unit) => `${name}.${kpi} ${unit}`),
      ),
    );
    expect(readings.touch([], watched)).toEqual([]);
  });

  test("so only what it touched is read again", async () => {
    const { readings, ref, sale, name, push, askedDuring } = await open();
    const refs = [ref("revenue"), ref("cost"), ref("order")];
    const readAll = () => Promise.all(refs.map((one) => readings.read(one)));
    await push(sale(10), sale(4, { kpi: `${name}.cost` }), sale(6, { kpi: `${name}.order` }));
    await readAll();
    expect(await askedDuring(readAll)).toEqual([]);
    await push(sale(5, { kpi: `${name}.cost` }));
    expect(await askedDuring(readAll)).toEqual(["cost summarise"]);
    await push(sale(5));
    expect(await askedDuring(readAll)).toEqual(["revenue summarise"]);
    // The month before is another span than the current one.
    await push(sale(5, { at: at("2026-10-03T10:00:00Z") }));
    expect(await askedDuring(readAll)).toEqual([
      "revenue buckets",
      "revenue first month",
      "revenue summarise",
    ]);
  });

  test("and a formula follows its inputs at once", async () => {
    const { ref, sale, name, push, value } = await open();
    expect(await value(ref("profit", "company"))).toBe("undefined");
    await push(sale(100), sale(20, { kpi: `${name}.cost`, unit: "support" }));
    expect([await value(ref("profit", "company")), await value(ref("profit", "sales"))]).toEqual([
      60,
      "undefined",
    ]);
    await push(sale(5, { kpi: `${name}.heads`, unit: "sales/emea" }));
    expect(await value(ref("per-head", "company"))).toBe(12);
    await push(sale(50));
    expect(await value(ref("per-head", "company"))).toBe(22);
  });
});

describe("revisions", () => {
  test("the same content keeps its revision and is the same object", async () => {
    const { readings, ref, sale, name, push } = await open();
    await push(sale(10));
    const first = await readings.read(ref("revenue"));
    await push(sale(3, { unit: "support" }), sale(3, { kpi: `${name}.cost` }));
    expect(await readings.read(ref("revenue"))).toBe(first);
    await push(sale(0, { at: at("2026-11-02T10:00:00Z") }));
    expect(await readings.read(ref("revenue"))).toBe(first);
  });

  test("other content has a higher one, whatever it was before", async () => {
    const { readings, ref, sale, push } = await open();
    const revisions: number[] = [];
    for (const amount of [10, 12, 10, 11]) {
      await push(sale(amount, { key: "deal" }));
      const reading = await readings.read(ref("revenue"));
      revisions.push(reading!.rev);
      expect(reading).toMatchObject({ state: "value", value: amount });
    }
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });

  test("are higher after every opening of the store than before it", async () => {
    const { readings, ref, sale, push } = await open();
    await push(sale(10));
    const before = (await readings.read(ref("revenue")))!.rev;
    const later = createReadings({ ...store, epoch: store.epoch + 1 }, readings.model, () => NOW);
    expect((await later.read(ref("revenue")))!.rev).toBeGreaterThan(before);
  });

  test("a KPI that is not in the catalogue has no reading", async () => {
    const { readings } = await open();
    expect(await readings.read({ kpi: "toString", unit: "sales", period: "month" })).toBeUndefined();
  });
});

describe("an answer that was asked for before a commit never overtakes one asked for after it", () => {
  test("it is dropped for the newer one", async () => {
    const { readings, ref, sale, push, readHeld } = await open();
    await push(sale(10));
    await readings.read(ref("revenue"));
    await push(sale(1));
    const { early, letGo } = await readHeld(ref("revenue"));
    await push(sale(5));
    const late = await readings.read(ref("revenue"));
    letGo();
    expect(late).toMatchObject({ value: 16 });
    expect(await early).toBe(late);
    expect(await readings.read(ref("revenue"))).toBe(late);
  });

  test("even when the newer one says what was said before both", async () => {
    const { readings, ref, sale, push, readHeld } = await open();
    await push(sale(10, { key: "deal" }));
    const first = await readings.read(ref("revenue"));
    await push(sale(99, { key: "deal" }));
    const { early, letGo } = await readHeld(ref("revenue"));
    await push(sale(10, { key: "deal" }));
    const late = await readings.read(ref("revenue"));
    letGo();
    expect([late === first, await early]).toEqual([true, first]);
    expect(await readings.read(ref("revenue"))).toBe(first);
  });
});

describe("[T5] [K6] the benchmark", () => {
  const MONTH_BEFORE = at("2026-09-10T10:00:00Z");

  test("changes when an old fact arrives late", async () => {
    const { readings, ref, sale, push } = await open();
    const benchmark = async () => (await readings.read(ref("revenue")))?.benchmark;
    await push(sale(10, { at: at("2026-10-10T10:00:00Z") }), sale(20, { at: MONTH_BEFORE }));
    expect(await benchmark()).toEqual({ reason: "fewer-than-3-months", months: 2, leftOut: 0 });
    await push(sale(60, { at: at("2025-11-10T10:00:00Z"), unit: "sales/emea", key: "late" }));
    expect(await benchmark()).toEqual({ value: 30, months: 3 });
    await push(sale(90, { at: at("2025-11-10T10:00:00Z"), unit: "sales/emea", key: "late" }));
    expect(await benchmark()).toEqual({ value: 40, months: 3 });
    await push(sale(1000, { at: at("2025-10-31T22:59:59Z") }), sale(1000));
    expect(await benchmark()).toEqual({ value: 40, months: 3 });
  });

  test("is not asked for again when a fact of the current period arrives", async () => {
    const { readings, ref, sale, push, askedDuring } = await open();
    const read = () => readings.read(ref("revenue"));
    await push(sale(10));
    expect(await askedDuring(read)).toEqual([
      "revenue buckets",
      "revenue first month",
      "revenue summarise",
      "revenue summarise",
      "revenue summarise",
    ]);
    await push(sale(10));
    expect(await askedDuring(read)).toEqual(["revenue summarise"]);
  });
});

test("other boards over the same catalogue change no number: the store is asked nothing again", async () => {
  const { readings, ref, sale, push, askedDuring } = await open();
  await push(sale(10));
  const before = await readings.read(ref("revenue"));
  const model = withStudioBoards(readings.model, [aBoard()]);
  readings.use(model);
  expect(readings.model).toBe(model);
  expect(await askedDuring(async () => expect(await readings.read(ref("revenue"))).toBe(before))).toEqual([]);
});

test("[T5] other annotations change benchmarks and nothing else: only these are read again", async () => {
  const { readings, ref, sale, push, askedDuring } = await open();
  await push(sale(10));
  const before = await readings.read(ref("revenue"));
  const fair = { from: "2026-03-02", text: "Fair", notComparable: true };
  readings.use(withStudioAnnotations(readings.model, [fair]));
  const asked = await askedDuring(async () =>
    expect(await readings.read(ref("revenue"))).toEqual({
      ...before,
      rev: (before?.rev ?? 0) + 1,
      benchmark: { reason: "fewer-than-3-months", months: 0, leftOut: 1 },
    }),
  );
  expect(asked).toEqual(["revenue buckets", "revenue first month"]);
});

test("after another catalogue is in use, it is the one that readings follow", async () => {
  const { readings, ref, sale, name, push, value } = await open();
  await push(sale(10), sale(20, { at: at("2026-11-19T10:00:00Z") }));
  expect(await value(ref("revenue"))).toBe(30);
  const model = createModel(aCatalogue({ kpis: [aKpi({ id: `${name}.revenue`, aggregate: "max" })] }));
  await store.reshape(shapeOf(model));
  readings.use(model);
  expect([readings.model === model, await value(ref("revenue")), await value(ref("cost"))]).toEqual([
    true,
    20,
    undefined,
  ]);
});

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unixMs } from "../../shared/units/time.ts";
import { readTables } from "./csv.ts";
import { type Fact, factsOf } from "./facts.ts";
import { dateOf, daysLater } from "./local-time.ts";
import { type Product, startProduct } from "./product.ts";
import { type Pushed, pushFacts } from "./push.ts";
import { asIfNow, lastFullDay } from "./shift.ts";
import { golden, goldenLeagues, SAMPLE_ORDERS } from "./testing/golden.ts";
import { createOracle, type Figures, type Oracle } from "./testing/oracle.ts";

const FOLDER = resolve(process.env["OLIST_DATA"] ?? join(import.meta.dirname, "../../../shared/data/olist"));
const hasData = existsSync(join(FOLDER, "olist_orders_dataset.csv"));
if (!hasData) {
  console.warn(`Skipped: the Olist data is not in ${FOLDER}. Set OLIST_DATA to the folder of its CSV files.`);
}

const TOKEN = "a-token-of-the-olist-example-test";
const MONTHS = [
  ...["2016-09", "2016-10", "2016-11", "2016-12"],
  ...Array.from({ length: 12 }, (_, index) => `2017-${String(index + 1).padStart(2, "0")}`),
  ...Array.from({ length: 11 }, (_, index) => `2018-${String(index + 1).padStart(2, "0")}`),
];
const SOME_MONTHS = ["2016-10", "2017-02", "2017-10", "2017-11", "2018-02", "2018-05", "2018-08"];
const KPIS = [
  ...["olist.revenue", "olist.freight", "olist.freight-share", "olist.orders", "olist.order-value"],
  ...["olist.lost-orders", "olist.on-time", "olist.delivery-time", "olist.review-score"],
] as const;

/** Quotients may differ in the last of their fifteen digits. */
const certain = (value: number): number => Number(value.toPrecision(12));

interface Row {
  readonly unit: string;
  readonly value: number;
  readonly rank: number;
}

describe.skipIf(!hasData)("the Olist orders in the running product", () => {
  let dataDir: string;
  const stopping = new AbortController();
  let product: Product;
  let oracle: Oracle;
  let facts: readonly Fact[];
  let yesterday: string;
  let pushed: Pushed;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "olist-test-"));
    oracle = createOracle(FOLDER);
    facts = factsOf(readTables(FOLDER));
    const env = { ...process.env, HOST: "127.0.0.1", LOG_LEVEL: "warn" };
    const { signal } = stopping;
    product = await startProduct({ dataDir, token: TOKEN, port: "0", env, signal });
    const now = unixMs(Date.now());
    yesterday = dateOf(daysLater(now, -1));
    pushed = await pushFacts([...facts, ...asIfNow(facts, now)], { url: product.url, token: TOKEN });
  }, 180_000);

  afterAll(async () => {
    await product?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function ask<T>(path: string): Promise<T> {
    const response = await fetch(`${product.url}/api/v1/kpis/${path}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** What a reading says, in the form of `expectedOf`. */
  async function said(kpi: string, unit: string, span: string): Promise<number | string> {
    const [period, at] =
      span.length === 7 ? ["month", `${span}-15T12:00:00-03:00`] : ["day", `${span}T12:00:00-03:00`];
    const query = new URLSearchParams({ unit, period, at }).toString();
    const reading = await ask<{ state: string; value?: number }>(`${kpi}/reading?${query}`);
    return reading.value === undefined ? reading.state : certain(reading.value);
  }

  test("every fact is taken, none is refused", () => {
    expect(pushed).toEqual({
      accepted: expect.any(Number) as number,
      duplicates: 0,
      corrections: 0,
      rejected: [],
    });
    expect(pushed.accepted).toBeGreaterThan(facts.length);
  });

  test("[K3] the command pushes to a running server; pushing again changes nothing", async () => {
    const main = join(import.meta.dirname, "main.ts");
    const args = ["--import", "tsx", main, FOLDER, "--dates", "true", "--url", product.url];
    const { stderr } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, TIERBOARD_TOKEN: TOKEN, TIERBOARD_ADMIN_TOKEN: "" },
    });
    const count = facts.length.toLocaleString("en-GB");
    expect(stderr).toContain(`0 accepted, ${count} duplicates, 0 corrections, 0 rejected`);
  });

  test.each(MONTHS)("[K4] [K5] [K7] the company in %s", async (month) => {
    const figures = oracle.byCustomer(month);
    for (const kpi of KPIS) {
      expect([kpi, await said(kpi, "company", month)]).toEqual([kpi, expectedOf(kpi, figures)]);
    }
    const sellers = oracle.sellerRevenueCents(month);
    expect(await said("olist.seller-revenue", "sellers", month)).toBe(
      sellers === 0 ? "waiting" : sellers / 100,
    );
    expect(sellers).toBe(figures.revenueCents);
  });

  test.each(SOME_MONTHS)("[K5] [K8] customers by state in %s", async (month) => {
    for (const state of ["SP", "RJ", "BA", "AM", "RR"]) {
      const figures = oracle.byCustomer(month, state);
      for (const kpi of KPIS) {
        const place = `${kpi} ${state}`;
        expect([place, await said(kpi, `customers/${state.toLowerCase()}`, month)]).toEqual([
          place,
          expectedOf(kpi, figures),
        ]);
      }
    }
  });

  test.each(SOME_MONTHS)("[L1] [L3] the league tables of %s", async (month) => {
    const revenue = oracle.customerStates.map((state) => {
      const { revenueCents } = oracle.byCustomer(month, state);
      return { unit: `customers/${state.toLowerCase()}`, value: revenueCents / 100 || undefined };
    });
    await expectLeague("olist.revenue", "customers", month, revenue, 1);
    const sold = oracle.sellerStates.map((state) => ({
      unit: `sellers/${state.toLowerCase()}`,
      value: oracle.sellerRevenueCents(month, state) / 100 || undefined,
    }));
    await expectLeague("olist.seller-revenue", "sellers", month, sold, 1);
    // With fewer than five deliveries a state has no rank.
    const onTime = oracle.customerStates.map((state) => {
      const figures = oracle.byCustomer(month, state);
      const value = figures.deliveries < 5 ? undefined : figures.onTime / figures.deliveries;
      return { unit: `customers/${state.toLowerCase()}`, value };
    });
    await expectLeague("olist.on-time", "customers", month, onTime, 0.001);
  });

  /** Every unit with a value is in the table, behind as many others as are better by a step that is shown. */
  async function expectLeague(
    kpi: string,
    unit: string,
    month: string,
    values: readonly { unit: string; value: number | undefined }[],
    step: number,
  ): Promise<void> {
    const query = new URLSearchParams({ unit, period: "month", at: `${month}-15T12:00:00-03:00` }).toString();
    const { rows } = await ask<{ rows: Row[] }>(`${kpi}/league?${query}`);
    const contenders = values.flatMap(({ unit, value }) => (value === undefined ? [] : [{ unit, value }]));
    const shown = ({ value }: { value: number }): number => Math.round(value / step);
    const ranked = contenders.map((own) => ({
      unit: own.unit,
      value: certain(own.value),
      rank: contenders.filter((other) => shown(other) > shown(own)).length + 1,
    }));
    const byUnit = (a: Row, b: Row): number => (a.unit < b.unit ? -1 : 1);
    expect(rows.map(({ unit, value, rank }) => ({ unit, value: certain(value), rank })).sort(byUnit)).toEqual(
      ranked.sort(byUnit),
    );
    const ranks = rows.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  }

  test("[K6] as if now: yesterday is the last full day of the files", async () => {
    const figures = oracle.byCustomer(lastFullDay(facts));
    for (const kpi of KPIS) {
      expect([kpi, await said(kpi, "company", yesterday)]).toEqual([kpi, expectedOf(kpi, figures)]);
    }
  });

  test("the numbers that were worked out with Python are the same", async ({ skip }) => {
    skip(oracle.byCustomer("").placed !== SAMPLE_ORDERS, "not the sample that these numbers are of");
    for (const [month, { revenue, freight, ...counts }] of Object.entries(golden)) {
      const figures: Figures = {
        ...counts,
        revenueCents: Math.round(revenue * 100),
        freightCents: Math.round(freight * 100),
      };
      expect(oracle.byCustomer(month)).toEqual(figures);
      for (const kpi of KPIS) {
        expect([kpi, await said(kpi, "company", month)]).toEqual([kpi, expectedOf(kpi, figures)]);
      }
    }
    for (const [state, revenue] of Object.entries(goldenLeagues.customers)) {
      expect(await said("olist.revenue", `customers/${state}`, "2018-05")).toBe(revenue);
    }
    for (const [state, revenue] of Object.entries(goldenLeagues.sellers)) {
      expect(await said("olist.seller-revenue", `sellers/${state}`, "2018-05")).toBe(revenue);
    }
  });
});

/** A KPI's value as the README defines it, or why there is none. */
function expectedOf(kpi: (typeof KPIS)[number], figures: Figures): number | string {
  const { orders, placed, revenueCents, freightCents, deliveries, onTime, deliverySeconds, reviews, scores } =
    figures;
  const per = (value: number, count: number, without: string): number | string =>
    count === 0 ? without : certain(value / count);
  switch (kpi) {
    case "olist.revenue":
      return per(revenueCents / 100, revenueCents === 0 ? 0 : 1, "waiting");
    case "olist.freight":
      return per(freightCents / 100, revenueCents === 0 ? 0 : 1, "waiting");
    case "olist.freight-share":
      return per(freightCents / 100, revenueCents / 100, "undefined");
    case "olist.orders":
      return per(orders, orders === 0 ? 0 : 1, "waiting");
    case "olist.order-value":
      // An order without items, of which there are a few, brings no revenue to divide.
      return per(revenueCents / 100, revenueCents === 0 ? 0 : orders, "undefined");
    case "olist.lost-orders":
      return per(placed - orders, placed, "waiting");
    case "olist.on-time":
      return per(onTime, deliveries, "waiting");
    case "olist.delivery-time":
      return per(deliverySeconds, deliveries, "waiting");
    case "olist.review-score":
      return per(scores, reviews, "waiting");
  }
}

import { describe, expect, test } from "vitest";
import { DataError } from "./csv.ts";
import { type Fact, factsOf } from "./facts.ts";
import { isoOf } from "./local-time.ts";
import { tables } from "./testing/tables.ts";

const shown = (facts: readonly Fact[]) => facts.map((fact) => ({ ...fact, at: isoOf(fact.at) }));
const factOf = (facts: readonly Fact[], kpi: string) => facts.filter((fact) => fact.kpi === kpi);

describe("facts of orders", () => {
  test("each fact lies where it became known, in order of time, under a key of its own", () => {
    const bought = { at: "2018-05-02T10:00:00-03:00" };
    const delivered = { at: "2018-05-09T10:00:00-03:00", unit: "customers/sp", key: "order/o1" };
    const [one, two] = ["item/o1/1", "item/o1/2"].map((key) => ({ ...bought, key }));
    expect(shown(factsOf(tables()))).toEqual([
      {
        kpi: "olist.lost-orders",
        unit: "customers/sp",
        key: "order/o1",
        ...bought,
        numerator: 0,
        denominator: 1,
      },
      { kpi: "olist.orders", unit: "customers/sp", key: "order/o1", ...bought },
      { kpi: "olist.revenue", unit: "customers/sp", ...one, value: 10.5 },
      { kpi: "olist.freight", unit: "customers/sp", ...one, value: 2 },
      { kpi: "olist.seller-revenue", unit: "sellers/pr", ...one, value: 10.5 },
      { kpi: "olist.revenue", unit: "customers/sp", ...two, value: 20 },
      { kpi: "olist.freight", unit: "customers/sp", ...two, value: 0 },
      { kpi: "olist.seller-revenue", unit: "sellers/sp", ...two, value: 20 },
      {
        kpi: "olist.lost-orders",
        unit: "customers/ba",
        at: "2018-05-03T10:00:00-03:00",
        key: "order/o2",
        numerator: 1,
        denominator: 1,
      },
      { kpi: "olist.on-time", ...delivered, numerator: 1, denominator: 1 },
      { kpi: "olist.delivery-time", ...delivered, value: 7 * 86_400 },
      {
        kpi: "olist.review-score",
        unit: "customers/sp",
        at: "2018-05-11T08:00:00-03:00",
        key: "review/r1/o1",
        value: 4,
      },
    ]);
  });

  test.each([
    ["2018-05-10 00:00:00", 1],
    ["2018-05-10 00:00:01", 0],
  ])(
    "a delivery at %s counts %i where 2018-05-10 00:00 was estimated",
    (order_delivered_customer_date, onTime) => {
      const [fact] = factOf(factsOf(tables({ order_delivered_customer_date })), "olist.on-time");
      expect(fact?.numerator).toBe(onTime);
    },
  );

  test("an order that is not delivered has no delivery facts", () => {
    const facts = factsOf(tables({ order_delivered_customer_date: "", order_status: "shipped" }));
    expect([...factOf(facts, "olist.on-time"), ...factOf(facts, "olist.delivery-time")]).toEqual([]);
  });

  test("a delivery takes as long as it took, also over the end of daylight saving time", () => {
    const [fact] = factOf(
      factsOf(
        tables({
          order_purchase_timestamp: "2018-02-17 12:00:00",
          order_delivered_customer_date: "2018-02-18 12:00:00",
        }),
      ),
      "olist.delivery-time",
    );
    expect(fact?.value).toBe(25 * 3600);
    expect(fact && isoOf(fact.at)).toBe("2018-02-18T12:00:00-03:00");
  });

  test("tables that do not belong together are refused", () => {
    expect(() => factsOf({ ...tables(), customers: [] })).toThrow(DataError);
  });
});

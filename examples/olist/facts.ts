import type { Observation } from "../../shared/kpi/observation.ts";
import { DataError, type Tables } from "./csv.ts";
import { instantOf } from "./local-time.ts";

/** A fact of the data set; its key makes sending it again harmless (K3). */
export type Fact = Observation & { readonly key: string };

const LOST = ["canceled", "unavailable"];

/**
 * Turns the tables into the facts of catalogue.yaml, in order of time. Every fact lies at the instant at which it
 * became known: what was bought at the purchase, what was delivered at the delivery, a score at the answer.
 */
export function factsOf(tables: Tables): Fact[] {
  const stateOf = new Map(tables.customers.map((row) => [row.customer_id, row.customer_state]));
  const sellers = new Map(tables.sellers.map((row) => [row.seller_id, unit("sellers", row.seller_state)]));
  const orders = new Map<string, Order>();
  for (const row of tables.orders) {
    orders.set(row.order_id, {
      row,
      unit: unit("customers", known(stateOf, row.customer_id)),
      at: instantOf(row.order_purchase_timestamp),
      lost: LOST.includes(row.order_status),
    });
  }
  const facts = [
    ...[...orders.values()].flatMap((order) => [...purchaseFacts(order), ...deliveryFacts(order)]),
    ...tables.items.flatMap((item) =>
      itemFacts(item, known(orders, item.order_id), known(sellers, item.seller_id)),
    ),
    ...tables.reviews.map((review) => reviewFact(review, known(orders, review.order_id))),
  ];
  return facts.sort((a, b) => a.at - b.at);
}

interface Order {
  readonly row: Tables["orders"][number];
  readonly unit: string;
  readonly at: Fact["at"];
  readonly lost: boolean;
}

const unit = (tree: "customers" | "sellers", state: string): string => `${tree}/${state.toLowerCase()}`;

function purchaseFacts({ row, unit, at, lost }: Order): Fact[] {
  const key = `order/${row.order_id}`;
  const placed: Fact = { kpi: "olist.lost-orders", unit, at, key, numerator: lost ? 1 : 0, denominator: 1 };
  return lost ? [placed] : [placed, { kpi: "olist.orders", unit, at, key }];
}

function deliveryFacts({ row, unit, at: purchased }: Order): Fact[] {
  if (row.order_delivered_customer_date === "") return [];
  const at = instantOf(row.order_delivered_customer_date);
  // The estimate is a date at 00:00, and is taken to the letter: a parcel of that day is late.
  const onTime = at <= instantOf(row.order_estimated_delivery_date);
  const key = `order/${row.order_id}`;
  return [
    { kpi: "olist.on-time", unit, at, key, numerator: onTime ? 1 : 0, denominator: 1 },
    { kpi: "olist.delivery-time", unit, at, key, value: (at - purchased) / 1000 },
  ];
}

function itemFacts(item: Tables["items"][number], { unit, at, lost }: Order, seller: string): Fact[] {
  if (lost) return [];
  const key = `item/${item.order_id}/${item.order_item_id}`;
  return [
    { kpi: "olist.revenue", unit, at, key, value: item.price },
    { kpi: "olist.freight", unit, at, key, value: item.freight_value },
    // A second KPI, not the same one on a second tree: the company above both would count every price twice.
    { kpi: "olist.seller-revenue", unit: seller, at, key, value: item.price },
  ];
}

// A review can belong to several orders, and an order can have several reviews: only both together name one.
const reviewFact = (review: Tables["reviews"][number], { unit }: Order): Fact => ({
  kpi: "olist.review-score",
  unit,
  at: instantOf(review.review_answer_timestamp),
  key: `review/${review.review_id}/${review.order_id}`,
  value: review.review_score,
});

function known<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new DataError(`The tables do not belong together: nothing has the id ${id}.`);
  return row;
}

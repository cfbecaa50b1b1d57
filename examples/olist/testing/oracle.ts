// What the readings must be, worked out from the files in the plainest way: local months are the first letters of local
// times, money is counted in cents, and daylight saving time is a table. Nothing of the product is used here, so that
// a mistake in the product cannot hide in its own proof.
import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";

type Row = Readonly<Record<string, string>>;

/** Sums over the rows of a span and, where one is given, of a state. */
export interface Figures {
  readonly orders: number;
  readonly placed: number;
  readonly revenueCents: number;
  readonly freightCents: number;
  readonly deliveries: number;
  readonly onTime: number;
  readonly deliverySeconds: number;
  readonly reviews: number;
  readonly scores: number;
}

/** `span` is the beginning of a local time: `2018-05` a month, `2018-08-27` a day. States are as in the files: `SP`. */
export interface Oracle {
  byCustomer(span: string, state?: string): Figures;
  sellerRevenueCents(span: string, state?: string): number;
  readonly customerStates: readonly string[];
  readonly sellerStates: readonly string[];
}

export function createOracle(folder: string): Oracle {
  const read = (name: string): Row[] =>
    parse<Row>(readFileSync(join(folder, `olist_${name}_dataset.csv`), "utf8"), { columns: true });
  const orders = read("orders");
  const items = read("order_items");
  const reviews = read("order_reviews");
  const customerState = pairs(read("customers"), "customer_id", "customer_state");
  const sellerState = pairs(read("sellers"), "seller_id", "seller_state");
  const orderOf = new Map(orders.map((row) => [row["order_id"], row]));
  const order = (row: Row): Row => orderOf.get(row["order_id"]) ?? {};
  const stateOf = (row: Row): string | undefined => customerState.get(order(row)["customer_id"] ?? "");

  const sold = (span: string): Row[] =>
    items.filter((item) => begins(order(item), "order_purchase_timestamp", span) && !isLost(order(item)));

  return {
    byCustomer(span, state) {
      const here = (row: Row): boolean => state === undefined || stateOf(row) === state;
      const placed = orders.filter((row) => begins(row, "order_purchase_timestamp", span) && here(row));
      const bought = sold(span).filter(here);
      const delivered = orders.filter(
        (row) => begins(row, "order_delivered_customer_date", span) && here(row),
      );
      const answered = reviews.filter((row) => begins(row, "review_answer_timestamp", span) && here(row));
      return {
        placed: placed.length,
        orders: placed.filter((row) => !isLost(row)).length,
        revenueCents: total(bought, (row) => cents(row["price"])),
        freightCents: total(bought, (row) => cents(row["freight_value"])),
        deliveries: delivered.length,
        // Both are local times of the same form: in the order of the alphabet they are in the order of time.
        onTime: delivered.filter(
          (row) =>
            (row["order_delivered_customer_date"] ?? "") <= (row["order_estimated_delivery_date"] ?? ""),
        ).length,
        deliverySeconds: total(
          delivered,
          (row) => seconds(row["order_delivered_customer_date"]) - seconds(row["order_purchase_timestamp"]),
        ),
        reviews: answered.length,
        scores: total(answered, (row) => Number(row["review_score"])),
      };
    },
    sellerRevenueCents: (span, state) =>
      total(
        sold(span).filter((row) => state === undefined || sellerState.get(row["seller_id"] ?? "") === state),
        (row) => cents(row["price"]),
      ),
    customerStates: [...new Set(customerState.values())].sort(),
    sellerStates: [...new Set(sellerState.values())].sort(),
  };
}

const pairs = (rows: readonly Row[], key: string, value: string): Map<string, string> =>
  new Map(rows.map((row) => [row[key] ?? "", row[value] ?? ""]));

const begins = (row: Row, field: string, span: string): boolean => row[field]?.startsWith(span) ?? false;

const isLost = (row: Row): boolean => ["canceled", "unavailable"].includes(row["order_status"] ?? "");

const total = (rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

function cents(amount = ""): number {
  const [whole, fraction = ""] = amount.split(".");
  return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}

// When the clocks of São Paulo were an hour ahead of UTC-3 (decree 6558 of 2008, as amended).
const SUMMERS = [
  ["2016-10-16 01:00:00", "2017-02-19 00:00:00"],
  ["2017-10-15 01:00:00", "2018-02-18 00:00:00"],
] as const;

/** Seconds since 1970 of a local time. */
function seconds(local = ""): number {
  const summer = SUMMERS.some(([from, to]) => local >= from && local < to);
  return Date.parse(`${local.replace(" ", "T")}${summer ? "-02:00" : "-03:00"}`) / 1000;
}

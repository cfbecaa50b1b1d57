import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DataError, readTables } from "./csv.ts";

const files = {
  orders: `order_id,customer_id,order_status,order_purchase_timestamp,order_delivered_customer_date,order_estimated_delivery_date
o1,c1,shipped,2018-05-02 10:00:00,,2018-05-10 00:00:00
`,
  order_items: `"order_id","order_item_id","seller_id","price","freight_value"
"o1","1","s1","10.50","2"
`,
  customers: "customer_id,customer_state\nc1,SP\n",
  sellers: "seller_id,seller_state\ns1,PR\n",
  order_reviews: `\ufeffreview_id,order_id,review_score,review_comment_message,review_answer_timestamp
r1,o1,4,"It said ""soon"",
and was",2018-05-11 08:00:00
`,
};

let folder = "";
const write = (name: keyof typeof files, text: string): void =>
  writeFileSync(join(folder, `olist_${name}_dataset.csv`), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olist-csv-"));
  for (const [name, text] of Object.entries(files)) write(name as keyof typeof files, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("reads what the KPIs need, whatever quotes, line breaks and marks are around it", () => {
  expect(readTables(folder)).toEqual({
    orders: [
      {
        order_id: "o1",
        customer_id: "c1",
        order_status: "shipped",
        order_purchase_timestamp: "2018-05-02 10:00:00",
        order_delivered_customer_date: "",
        order_estimated_delivery_date: "2018-05-10 00:00:00",
      },
    ],
    items: [{ order_id: "o1", order_item_id: "1", seller_id: "s1", price: 10.5, freight_value: 2 }],
    customers: [{ customer_id: "c1", customer_state: "SP" }],
    sellers: [{ seller_id: "s1", seller_state: "PR" }],
    reviews: [
      { review_id: "r1", order_id: "o1", review_score: 4, review_answer_timestamp: "2018-05-11 08:00:00" },
    ],
  });
});

test("says which line of which file is wrong, and what would be right", () => {
  write("sellers", "seller_id,seller_state\ns1,PR\ns2,Parana\n");
  expect(() => readTables(folder)).toThrow(
    /olist_sellers_dataset\.csv, line 3: seller_state: a state such as SP/,
  );
});

test.each([
  [
    "a file that is not there",
    () => rmSync(join(folder, "olist_orders_dataset.csv")),
    /orders.* cannot be read/,
  ],
  ["a file that is not CSV", () => write("orders", 'a,b\n"1,2\n'), /orders.* is not CSV/],
])("%s is one sentence", (_, spoil, message) => {
  spoil();
  expect(() => readTables(folder)).toThrow(DataError);
  expect(() => readTables(folder)).toThrow(message);
});

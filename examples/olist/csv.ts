import { CsvError, parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const time = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, "a time such as 2017-07-09 21:57:05");
const money = z.string().regex(/^\d+(\.\d+)?$/, "an amount such as 99.9");
const id = z.string().min(1);
const state = z.string().regex(/^[A-Z]{2}$/, "a state such as SP");

const orderSchema = z.object({
  order_id: id,
  customer_id: id,
  order_status: z.string(),
  order_purchase_timestamp: time,
  order_delivered_customer_date: z.union([time, z.literal("")]),
  order_estimated_delivery_date: time,
});
const itemSchema = z.object({
  order_id: id,
  order_item_id: id,
  seller_id: id,
  price: money.transform(Number),
  freight_value: money.transform(Number),
});
const customerSchema = z.object({ customer_id: id, customer_state: state });
const sellerSchema = z.object({ seller_id: id, seller_state: state });
const reviewSchema = z.object({
  review_id: id,
  order_id: id,
  review_score: z.enum(["1", "2", "3", "4", "5"]).transform(Number),
  review_answer_timestamp: time,
});

/** The tables of the data set that the KPIs need, as they stand in the files; times are local. */
export interface Tables {
  readonly orders: readonly z.infer<typeof orderSchema>[];
  readonly items: readonly z.infer<typeof itemSchema>[];
  readonly customers: readonly z.infer<typeof customerSchema>[];
  readonly sellers: readonly z.infer<typeof sellerSchema>[];
  readonly reviews: readonly z.infer<typeof reviewSchema>[];
}

/** A file that is missing or not what it should be; the message is a sentence for the user. */
export class DataError extends Error {
  override readonly name = "DataError";
}

/** Reads the CSV files of a folder. Throws a DataError that names the file and what is wrong in it. */
export function readTables(folder: string): Tables {
  return {
    orders: readTable(folder, "olist_orders_dataset.csv", orderSchema),
    items: readTable(folder, "olist_order_items_dataset.csv", itemSchema),
    customers: readTable(folder, "olist_customers_dataset.csv", customerSchema),
    sellers: readTable(folder, "olist_sellers_dataset.csv", sellerSchema),
    reviews: readTable(folder, "olist_order_reviews_dataset.csv", reviewSchema),
  };
}

function readTable<Row>(folder: string, name: string, schema: z.ZodType<Row>): Row[] {
  const path = join(folder, name);
  return parseRows(path, readText(path)).map(({ record, info }) => {
    const row = schema.safeParse(record);
    if (row.success) return row.data;
    const [issue] = row.error.issues;
    throw new DataError(
      `${path}, line ${info.lines}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a row"}.`,
    );
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new DataError(`${path} cannot be read: give the folder that holds the CSV files of the data set.`);
  }
}

/** A row with the line on which it ends; reviews run over several lines. */
interface Row {
  readonly record: unknown;
  readonly info: { readonly lines: number };
}

function parseRows(path: string, text: string): Row[] {
  try {
    return parse<Row>(text, { columns: true, bom: true, info: true });
  } catch (error) {
    if (error instanceof CsvError) throw new DataError(`${path} is not CSV: ${error.message}.`);
    throw error;
  }
}

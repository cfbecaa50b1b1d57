import type { Tables } from "../csv.ts";

/** Two orders of two states: one delivered in time with two items, one canceled; with overrides for the first. */
export const tables = (first: Partial<Tables["orders"][number]> = {}): Tables => ({
  orders: [
    {
      order_id: "o1",
      customer_id: "c1",
      order_status: "delivered",
      order_purchase_timestamp: "2018-05-02 10:00:00",
      order_delivered_customer_date: "2018-05-09 10:00:00",
      order_estimated_delivery_date: "2018-05-10 00:00:00",
      ...first,
    },
    {
      order_id: "o2",
      customer_id: "c2",
      order_status: "canceled",
      order_purchase_timestamp: "2018-05-03 10:00:00",
      order_delivered_customer_date: "",
      order_estimated_delivery_date: "2018-05-20 00:00:00",
    },
  ],
  items: [
    { order_id: "o1", order_item_id: "1", seller_id: "s1", price: 10.5, freight_value: 2 },
    { order_id: "o1", order_item_id: "2", seller_id: "s2", price: 20, freight_value: 0 },
    { order_id: "o2", order_item_id: "1", seller_id: "s1", price: 99, freight_value: 9 },
  ],
  customers: [
    { customer_id: "c1", customer_state: "SP" },
    { customer_id: "c2", customer_state: "BA" },
  ],
  sellers: [
    { seller_id: "s1", seller_state: "PR" },
    { seller_id: "s2", seller_state: "SP" },
  ],
  reviews: [
    { review_id: "r1", order_id: "o1", review_score: 4, review_answer_timestamp: "2018-05-11 08:00:00" },
  ],
});

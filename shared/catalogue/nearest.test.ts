import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test("the nearest word is one that a slip of the hand explains", () => {
  const known = ["sales.revenue", "sales.win-rate", "support.csat"];
  expect(
    ["sales.revenue", "sales.winrate", "suport.csta", "sales_revenue", "finance.cost"].map((word) =>
      nearest(word, known),
    ),
  ).toEqual(["sales.revenue", "sales.win-rate", "support.csat", "sales.revenue", undefined]);
  expect(nearest("anything", [])).toBeUndefined();
});

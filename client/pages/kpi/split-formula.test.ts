import { expect, test } from "vitest";
import { splitFormula } from "./split-formula.ts";

test("[K7] a formula is cut at the ids that it reads; a hyphen inside a word belongs to it", () => {
  expect(splitFormula("(sales.win-rate - cost) / 2", ["sales.win-rate", "cost"])).toEqual([
    "(",
    "sales.win-rate",
    " - ",
    "cost",
    ") / 2",
  ]);
});

test("the pieces joined are the formula", () => {
  const formula = " 100 * (a.b-c + d) / a.b - d ";
  expect(splitFormula(formula, ["a.b-c", "d", "a.b"]).join("")).toBe(formula);
});

import { expect, test } from "vitest";
import { tidy, tidySum } from "./tidy.ts";

test("floating-point results are kept to the digits that are certain", () => {
  expect([tidy(0.6 / 3), tidy(0.04 / 0.05), tidy(-0), tidy(1 / 3), tidy(1e300)]).toEqual([
    0.2, 0.8, 0, 0.333333333333333, 1e300,
  ]);
  expect([
    tidySum(0.1, 0.2),
    tidySum(100.1, -100),
    tidySum(1e-12, 2e-12),
    tidySum(0, -0),
    tidySum(-1e-20, 1e3) - 1e3,
    tidySum(1e300, 1e300),
    tidySum(5e-324, 0),
    tidySum(1e15, -0.1),
    tidySum(Infinity, 1),
  ]).toEqual([0.3, 0.1, 3e-12, 0, 0, 2e300, 0, 1e15, Infinity]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../testing/seeded.ts";
import { addDecimals, DECIMAL_ZERO, fromDecimal, toDecimal } from "./decimal.ts";

test.each([
  [0, 0n],
  [-0, 0n],
  [1, 1_000_000_000n],
  [0.1, 100_000_000n],
  [-12.5, -12_500_000_000n],
  [1e-9, 1n],
  [1e-10, 0n],
  [5e-10, 1n],
  [-5e-10, -1n],
  [4.9e-10, 0n],
  [1e15, 1_000_000_000_000_000_000_000_000n],
  [1e21, 1_000_000_000_000_000_000_000_000_000_000n],
  [1.5e-7, 150n],
])("%s is %s billionths", (number, billionths) => {
  expect(toDecimal(number)).toBe(billionths);
});

test("a number of nine decimals comes back as it was", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (billionths) => {
      const number = Number(`${billionths}e-9`);
      expect(fromDecimal(toDecimal(number))).toBe(number === 0 ? 0 : number);
    }),
    seeded(500),
  );
});

test("[K4] sums of decimals are exact and do not depend on their order", () => {
  expect(fromDecimal(addDecimals(toDecimal(0.1), toDecimal(0.2)))).toBe(0.3);
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 30, size: "max" });
  fc.assert(
    fc.property(cents, (list) => {
      const sum = list.map((cent) => toDecimal(cent / 100)).reduce(addDecimals, DECIMAL_ZERO);
      expect(fromDecimal(sum)).toBe(list.reduce((total, cent) => total + cent, 0) / 100);
    }),
    seeded(300),
  );
});

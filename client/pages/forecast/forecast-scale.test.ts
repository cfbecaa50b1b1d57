import { expect, test } from "vitest";
import { forecastScale } from "./forecast-scale.ts";

const band = { low: 80, high: 120, coverage: 0.8, errors: 9 };
const none = { reason: "fewer-than-6-errors", errors: 0 } as const;
const rounded = (scale: object): unknown =>
  JSON.parse(
    JSON.stringify(scale, (_, value: unknown) => (typeof value === "number" ? +value.toFixed(3) : value)),
  );

test("an amount is drawn from zero on, with room at the end", () => {
  const scale = forecastScale({ value: 53, point: 106, band, basis: "typical-share", target: 100 });
  // The length is 120 and 6 % of that.
  expect(rounded(scale)).toEqual({
    filled: [0, 0.417],
    value: 0.417,
    point: 0.833,
    band: [0.629, 0.943],
    target: 0.786,
  });
});

test("a negative amount goes to the left of zero", () => {
  const scale = forecastScale({ value: -50, point: -100, band: none, basis: "elapsed-share" });
  expect(rounded(scale)).toEqual({ filled: [0.5, 0.946], value: 0.5, point: 0.054 });
});

test("a level is drawn close up, and a range as one", () => {
  const scale = forecastScale({ value: 100, point: 100, band, basis: "level", target: [90, 110] });
  expect(rounded(scale)).toEqual({ value: 0.5, point: 0.5, band: [0.054, 0.946], range: [0.277, 0.723] });
});

test("a level that is all there is stands in the middle", () => {
  expect(rounded(forecastScale({ value: 0, point: 0, band: none, basis: "level" }))).toEqual({
    value: 0.5,
    point: 0.5,
  });
});

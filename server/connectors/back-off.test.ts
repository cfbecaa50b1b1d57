import { expect, test } from "vitest";
import { pauseBefore } from "./back-off.ts";

test("pauses double from a half second to half a minute, spread over the upper half", () => {
  const least = [0, 1, 2, 3, 9, 1000].map((attempt) => pauseBefore(attempt, () => 0));
  const most = [0, 1, 2, 3, 9, 1000].map((attempt) => pauseBefore(attempt, () => 1));
  expect(least).toEqual([250, 500, 1000, 2000, 15_000, 15_000]);
  expect(most).toEqual([500, 1000, 2000, 4000, 30_000, 30_000]);
});

test("never comes back before the server asked for it, nor all at once", () => {
  expect(pauseBefore(0, () => 0, 7000)).toBe(7000);
  expect(pauseBefore(9, () => 1, 7000)).toBe(7500);
});

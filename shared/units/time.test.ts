import { expect, test } from "vitest";
import { parseDuration } from "./time.ts";

test.each([
  ["90s", 90_000],
  ["15m", 900_000],
  ["1.5h", 5_400_000],
  ["1d", 86_400_000],
  ["2w", 1_209_600_000],
  ["0s", 0],
])("%s is %s ms", (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(["", "1", "d", "-1d", "1 d", "1D", "1mo", "1e3s", ".5h", "1d\n"])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

import { expect, test } from "vitest";
import { createMeter } from "./pacing.ts";

test("[H19] twenty calls a second are taken, the twenty-first is too many; a second later all is forgotten", () => {
  let now = 5;
  const meter = createMeter(() => now);
  const calls = (count: number) => Array.from({ length: count }, () => meter());
  expect(calls(20)).toEqual(Array(20).fill(true));
  now = 1004;
  expect(meter()).toBe(false);
  now = 1005;
  expect(calls(21)).toEqual([...Array<boolean>(20).fill(true), false]);
});

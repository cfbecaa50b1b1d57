import { expect, test } from "vitest";
import { reaches } from "./reaches.ts";

test("[K1] a target is reached from it on, where lower is better up to it, and inside a range", () => {
  const values = [9, 10, 11];
  const of = (direction: "higher" | "lower" | "range", target: number | [number, number]) =>
    values.map((value) => reaches({ direction }, value, target));
  expect(of("higher", 10)).toEqual([false, true, true]);
  expect(of("lower", 10)).toEqual([true, true, false]);
  expect(of("range", [9.5, 10])).toEqual([false, true, false]);
});

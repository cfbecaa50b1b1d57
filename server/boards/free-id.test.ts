import { expect, test } from "vitest";
import { isId } from "../../shared/units/id.ts";
import { freeId } from "./free-id.ts";

const free = (wanted: string, ...taken: string[]): string => freeId(wanted, (id) => taken.includes(id));

test("an id that nobody has is taken as it is, another gets the first number that is free", () => {
  expect([free("wall"), free("wall", "wall"), free("wall", "wall", "wall-2", "wall-4")]).toEqual([
    "wall",
    "wall-2",
    "wall-3",
  ]);
});

test("a number makes no id too long", () => {
  const long = "x".repeat(100);
  const id = free(long, long);
  expect([id.length <= 100, isId(id), id.endsWith("-2")]).toEqual([true, true, true]);
});

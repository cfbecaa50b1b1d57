import { describe, expect, test } from "vitest";
import { isId, isUnitId, nameSchema, unitIdSchema } from "./id.ts";

const HOSTILE = [
  "",
  "A",
  ".",
  "..",
  "-a",
  "_a",
  "__proto__",
  "toString",
  "a b",
  "a\n",
  "a\u0000",
  "%00",
  "../a",
  "a/../b",
  "/a",
  "a/",
  "a//b",
  "ä",
  "e\u0301",
  "a\u202eb",
  "a\u200bb",
  "😀",
  "\ud800",
  "a".repeat(101),
];

describe("[H08] ids", () => {
  test.each(HOSTILE)("%j is neither an id nor a unit's path", (text) => {
    expect([isId(text), isUnitId(text), unitIdSchema.safeParse(text).success]).toEqual([false, false, false]);
  });

  test.each(["a", "0", "sales.win-rate", "a_b", "constructor", "a".repeat(100)])("%j is an id", (text) => {
    expect([isId(text), isUnitId(text)]).toEqual([true, true]);
  });

  test("a unit's path has at most eight parts", () => {
    const path = (parts: number): string => Array.from({ length: parts }, () => "a").join("/");
    expect([isUnitId(path(8)), isUnitId(path(9)), isId(path(2))]).toEqual([true, false, false]);
  });
});

describe("[H08] names", () => {
  test.each([
    "",
    "a\u0000b",
    "a\nb",
    "a\u202eb",
    "a\u200bb",
    "a\ufeff",
    "\ud800",
    "a\u2066b",
    "a".repeat(201),
  ])("%j is no name", (text) => {
    expect(nameSchema.safeParse(text).success).toBe(false);
  });

  test("a name is kept in its composed form, so that twins are one", () => {
    expect([nameSchema.parse("Cafe\u0301"), nameSchema.parse("Café 😀 売上")]).toEqual([
      "Café",
      "Café 😀 売上",
    ]);
  });
});

import { expect, test } from "vitest";
import { countedIn } from "./counted-in.ts";
import { field, withField } from "./field-of.ts";

test("a part of anything can be asked for, and only what is its own is found", () => {
  expect([field({ a: 1 }, "a"), field({}, "toString"), field(null, "a"), field("text", "length")]).toEqual([
    1,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a part is put in, replaced and taken out; nothing is left when the last one goes", () => {
  expect([
    withField({ a: 1 }, "b", 2),
    withField({ a: 1 }, "a", 2),
    withField({ a: 1, b: 2 }, "a", undefined),
    withField({ a: 1 }, "a", undefined),
    withField("text", "a", 1),
  ]).toEqual([{ a: 1, b: 2 }, { a: 2 }, { b: 2 }, undefined, { a: 1 }]);
});

test("percents are typed as people say them and kept as fractions; all else is typed as it is kept", () => {
  expect(
    [
      { kind: "percent" },
      { kind: "duration" },
      { kind: "currency", currency: "EUR" },
      { kind: "number" },
      undefined,
    ].map(countedIn),
  ).toEqual([
    { scale: 100, word: "in %" },
    { scale: 1, word: "in seconds" },
    { scale: 1, word: "in EUR" },
    { scale: 1, word: undefined },
    { scale: 1, word: undefined },
  ]);
});

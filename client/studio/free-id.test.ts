import fc from "fast-check";
import { expect, test } from "vitest";
import { isId } from "../../shared/units/id.ts";
import { freeId } from "./free-id.ts";

test("an id reads like the name that it was made of", () => {
  expect(
    ["Sales floor", "Vertrieb Süd & Ost", "Straße 7", "  2026 / Q4  ", "日本"].map((name) =>
      freeId(name, []),
    ),
  ).toEqual(["sales-floor", "vertrieb-sud-ost", "strasse-7", "2026-q4", "board"]);
});

test("a name that is taken gets the first number that is not", () => {
  expect(freeId("Sales", ["sales", "sales-2"])).toBe("sales-3");
});

test("whatever the name is, it becomes an id that nobody has", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.boolean(), (name, isTaken) => {
      const first = freeId(name, []);
      const id = isTaken ? freeId(name, [first]) : first;
      expect(isId(id)).toBe(true);
      if (isTaken) expect(id).not.toBe(first);
    }),
    { seed: 4 },
  );
});

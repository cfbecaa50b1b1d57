import fc from "fast-check";
import { expect, test } from "vitest";
import { createFormat } from "../../../shared/units/format.ts";
import { estimateWidth as em } from "../text-width.ts";
import { type Fact, layOutFacts, packFacts } from "./facts-layout.ts";
import { figureWidth } from "./figure.tsx";

const parts = createFormat("en-GB").parts(188_000, { kind: "currency", currency: "EUR" });
const fact = (key: string, ems: number, must = false): Fact => ({ key, node: key, ems, must });
const room = (width: number, height: number) => ({ width, height, small: 28, least: 28, em, most: height });
const LINE = 28 * 1.3;

test("facts stand in their order, as many on a line as have room", () => {
  const facts = [fact("a", 4), fact("b", 5), fact("c", 5), fact("d", 20), fact("e", 1)];
  const lines = packFacts(facts, 10).map((line) => line.map(({ key }) => key).join(" "));
  expect(lines).toEqual(["a b", "c", "d", "e"]);
});

test("what the figure is stands beside it where there is room, else on the first line below", () => {
  const wide = layOutFacts(parts, ["to go to €1M", "to go"], [fact("a", 5)], room(900, 200));
  expect(wide.beside).toBe("to go to €1M");
  expect(wide.lines.flat().map(({ key }) => key)).toEqual(["a"]);
  const narrow = layOutFacts(parts, ["to go to €1M", "to go"], [fact("a", 5)], room(300, 600));
  expect(narrow.beside).toBeUndefined();
  expect(narrow.lines.flat().map(({ key, node }) => [key, node])).toEqual([
    ["of", "to go to €1M"],
    ["a", "a"],
  ]);
});

test("the last facts give way before the figure gets too small to be read from afar, those that must stay never", () => {
  const facts = [fact("status", 15), fact("age", 15, true), fact("c", 15), fact("d", 15)];
  const low = layOutFacts(parts, [], facts, room(430, 150));
  expect(low.lines.flat().map(({ key }) => key)).toEqual(["status", "age"]);
  const high = layOutFacts(parts, [], facts, room(430, 400));
  expect(high.lines).toHaveLength(4);
});

test("figure and facts are never wider or higher than their room", () => {
  const facts = fc.array(fc.double({ min: 1, max: 14, noNaN: true }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.integer({ min: 250, max: 1900 }),
      fc.integer({ min: 120, max: 900 }),
      facts,
      (width, height, widths) => {
        const all = widths.map((ems, index) => fact(String(index), Math.min(ems, width / 28)));
        const { size, lines, height: used, beside } = layOutFacts(parts, ["to go"], all, room(width, height));
        const taken = beside === undefined ? 0 : (em(beside) + 0.5) * 28;
        expect(figureWidth(parts, size, 28, em) + taken).toBeLessThanOrEqual(width + 1);
        expect(used).toBeLessThanOrEqual(height + 1);
        expect(used).toBeCloseTo(size * 1.06 + lines.length * LINE, 6);
        for (const line of lines) {
          const ems = line.reduce((sum, { ems }) => sum + ems, 0) + 0.9 * (line.length - 1);
          expect(ems * 28).toBeLessThanOrEqual(width + 1);
        }
      },
    ),
    { seed: 7 },
  );
});

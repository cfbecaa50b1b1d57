import { expect, test } from "vitest";
import { estimateWidth, fitText, linesOf } from "./text-width.ts";

const em = estimateWidth;

test("a text that fits keeps the largest type", () => {
  expect(fitText("Revenue", { width: 400, most: 42, least: 28, lines: 2, em })).toEqual({
    size: 42,
    lines: 1,
  });
});

test("a long name wraps to two lines before it shrinks", () => {
  const fitted = fitText("Customer acquisition cost", { width: 400, most: 42, least: 28, lines: 2, em });
  expect(fitted).toEqual({ size: 42, lines: 2 });
});

test("a very long name shrinks, and never below the least size", () => {
  const name = "Net revenue retention gained for each dollar that was spent on the product in this quarter";
  expect(fitText(name, { width: 400, most: 42, least: 28, lines: 2, em })).toEqual({ size: 28, lines: 2 });
});

test("a word wider than its line counts for the lines that it fills", () => {
  expect(linesOf("Donaudampfschifffahrtsgesellschaft", 10, em)).toBe(
    Math.ceil(em("Donaudampfschifffahrtsgesellschaft", 600) / 10),
  );
});

test("a line without any room ends too: a letter on each line", () => {
  expect(linesOf("Sales revenue", 0, estimateWidth)).toBeGreaterThan(5);
  expect(linesOf("Sales revenue", -3, estimateWidth)).toBe(linesOf("Sales revenue", 0, estimateWidth));
});

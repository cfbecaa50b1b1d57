import { expect, test } from "vitest";
import { placeLabels } from "./labels.ts";

const labels = { from: "1 Nov", to: "30 Nov", today: "today" };
/** Every letter is half an em wide. */
const placed = (today: number | undefined, width = 600) =>
  placeLabels(labels, { today, width, type: 20, em: (text) => text.length / 2 }).map(({ text, left }) => [
    text,
    left,
  ]);

test("today stands between where it begins and where it ends", () => {
  expect(placed(300)).toEqual([
    ["1 Nov", 0],
    ["30 Nov", 540],
    ["today", 275],
  ]);
});

test("today is always told: the end that it would touch gives way", () => {
  expect(placed(530)).toEqual([
    ["1 Nov", 0],
    ["today", 505],
  ]);
  expect(placed(5)).toEqual([
    ["30 Nov", 540],
    ["today", 0],
  ]);
  expect(placed(600)).toEqual([
    ["1 Nov", 0],
    ["today", 550],
  ]);
});

test("a period that is over has its two ends", () => {
  expect(placed(undefined).map(([text]) => text)).toEqual(["1 Nov", "30 Nov"]);
});

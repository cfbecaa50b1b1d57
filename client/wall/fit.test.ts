import fc from "fast-check";
import { expect, test } from "vitest";
import { createFormat } from "../../shared/units/format.ts";
import { figureEms } from "../charts/marks/figure.tsx";
import { estimateWidth as em } from "../charts/text-width.ts";
import { layOutBoard } from "./board-layout.ts";
import { fitTiles, rectsOf, scaleFor, sheetFor } from "./fit.ts";

const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
] as const;
const headline = createFormat("en-GB").widest({ kind: "currency", currency: "EUR" });

function fitBoard(count: number, screen: (typeof SCREENS)[number], title = "Revenue") {
  const scale = scaleFor(screen);
  const { margin, gap, header } = sheetFor(scale);
  const tiles = Array.from({ length: count }, () => ({ widget: "big-number", w: 3, h: 1, settings: {} }));
  const area = {
    left: margin,
    top: header,
    width: screen.width - 2 * margin,
    height: screen.height - header - margin,
  };
  const rects = rectsOf(layOutBoard({ tiles }, screen), area, gap);
  const texts = tiles.map(() => ({ title, beside: 0, headline }));
  return { scale, area, fits: fitTiles(rects, texts, { scale, em }) };
}

test.each(SCREENS)("tiles fill a screen of $width × $height exactly, and nothing scrolls", (screen) => {
  for (let count = 1; count <= 24; count += 1) {
    const { area, fits } = fitBoard(count, screen);
    const right = Math.max(...fits.map(({ rect }) => rect.left + rect.width));
    const bottom = Math.max(...fits.map(({ rect }) => rect.top + rect.height));
    expect([right, bottom]).toEqual([Math.round(area.left + area.width), Math.round(area.top + area.height)]);
  }
});

test.each(SCREENS)("on a screen of $width × $height nothing is smaller than 28 px of 1080", (screen) => {
  for (const count of [1, 4, 12, 24]) {
    const { scale, fits } = fitBoard(count, screen);
    for (const { type, title } of fits) {
      expect(Math.min(type.label, type.small, type.headline, title.size)).toBeGreaterThanOrEqual(
        28 * scale - 0.01,
      );
    }
  }
});

test("up to three rows of four, headline numbers have at least 120 px and short labels 42", () => {
  for (const count of [4, 8, 12]) {
    for (const { type } of fitBoard(count, SCREENS[0]).fits) {
      expect(type.headline).toBeGreaterThanOrEqual(120);
      expect(type.label).toBeGreaterThanOrEqual(42);
    }
  }
});

test("the widest plausible number fits its tile, and all that stands in it fits its height", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom(...SCREENS),
      fc.constantFrom("Revenue", "Customer acquisition cost", "Net revenue retention gained for each dollar"),
      (count, screen, title) => {
        for (const { rect, pad, type, title: head } of fitBoard(count, screen, title).fits) {
          expect(figureEms(headline, em) * type.headline).toBeLessThanOrEqual(rect.width - 2 * pad + 0.5);
          expect(head.height + type.headline + type.small).toBeLessThanOrEqual(rect.height - 2 * pad + 0.5);
        }
      },
    ),
    { seed: 42, numRuns: 60 },
  );
});

test("all tiles of a row have one type size", () => {
  const { fits } = fitBoard(8, SCREENS[0]);
  expect(new Set(fits.slice(0, 4).map(({ type }) => JSON.stringify(type))).size).toBe(1);
});

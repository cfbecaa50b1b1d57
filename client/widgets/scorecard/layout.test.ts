import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../../shared/testing/seeded.ts";
import { estimateWidth } from "../../charts/text-width.ts";
import type { Room } from "../define.ts";
import { layOutScorecard, type RowText } from "./layout.ts";

const room = (width: number, height: number): Room => ({
  width,
  height,
  type: { label: 42, small: 30, least: 28, headline: 100 },
  em: estimateWidth,
});
const row = fc.record({
  name: fc.constantFrom(
    "Win rate",
    "Sales revenue",
    "Customer acquisition cost",
    "Revenue of new carriers in the north",
  ),
  attainment: fc.constantFrom({ text: "111 %", isFigure: true }, { text: "assumed 80 %", isFigure: false }),
  weight: fc.constantFrom("weight 20 %", "weight 100 %"),
  isMarked: fc.boolean(),
});
const rows = fc.array(row, { minLength: 1, maxLength: 5 });

test("nothing is higher than the tile, no type smaller than the least, and no row is lost without being counted", () => {
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 360, max: 1900 }),
      fc.integer({ min: 200, max: 900 }),
      (texts, width, height) => {
        const layout = layOutScorecard(room(width, height), texts);
        const count = layout.rows.length < texts.length ? 30 * 1.3 : 0;
        const high = layout.rows.reduce((sum, { height: one }) => sum + one, layout.head + count);
        expect(high).toBeLessThanOrEqual(height + 1);
        expect(Math.min(layout.size, layout.note)).toBeGreaterThanOrEqual(28);
        expect(layout.rows.length).toBeGreaterThan(0);
      },
    ),
    seeded(300),
  );
});

test("where all rows are there, each name has the lines that it takes", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 500, max: 1900 }), (texts, width) => {
      const layout = layOutScorecard(room(width, 700), texts);
      if (layout.form === "line") expect(layout.rows.every(({ nameLines }) => nameLines === 1)).toBe(true);
      expect(layout.rows).toHaveLength(texts.length);
    }),
    seeded(200),
  );
});

test("a wide tile has a line for each KPI, a narrow one two", () => {
  const texts: RowText[] = [
    {
      name: "Sales revenue",
      attainment: { text: "111 %", isFigure: true },
      weight: "weight 50 %",
      isMarked: false,
    },
    {
      name: "Win rate",
      attainment: { text: "91 %", isFigure: true },
      weight: "weight 50 %",
      isMarked: false,
    },
  ];
  expect(layOutScorecard(room(1800, 250), texts).form).toBe("line");
  expect(layOutScorecard(room(430, 400), texts).form).toBe("block");
});

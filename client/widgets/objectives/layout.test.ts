import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../../shared/testing/seeded.ts";
import { estimateWidth } from "../../charts/text-width.ts";
import type { Room } from "../define.ts";
import { layOutObjectives, type ObjectiveText } from "./layout.ts";

const room = (width: number, height: number): Room => ({
  width,
  height,
  type: { label: 42, small: 30, least: 28, headline: 100 },
  em: estimateWidth,
});
const keyResult = fc.record({
  name: fc.constantFrom("Win rate", "Revenue of carriers that plan with us"),
  way: fc.constantFrom("27 % → 30 %", "€4.87M → €5.6M"),
  hasIcon: fc.boolean(),
  isMarked: fc.boolean(),
});
const objective: fc.Arbitrary<ObjectiveText> = fc.record({
  name: fc.constantFrom("Grow", "Grow without buying growth", "Every new customer pays back within the year"),
  progress: fc.constantFrom("43 %", "100 %", "–"),
  remark: fc.constantFrom("none" as const, "may" as const, "must" as const),
  keyResults: fc.array(keyResult, { minLength: 1, maxLength: 4 }),
});
const objectives = fc.array(objective, { minLength: 1, maxLength: 8 });
const width = fc.integer({ min: 400, max: 1900 });

test("type is never smaller than the least, and what has to be remarked is", () => {
  fc.assert(
    fc.property(objectives, width, fc.integer({ min: 150, max: 900 }), (texts, wide, high) => {
      const { size, note, blocks, spare } = layOutObjectives(room(wide, high), texts);
      expect(Math.min(size, note)).toBeGreaterThanOrEqual(28);
      expect(blocks.length).toBeGreaterThan(0);
      expect(spare).toBeGreaterThanOrEqual(-0.5);
      blocks.forEach((block, at) => {
        if (texts[at]?.remark === "must") expect(block.withRemark).toBe(true);
        expect([0, texts[at]?.keyResults.length]).toContain(block.keyResults.length);
      });
    }),
    seeded(300),
  );
});

test("more height never shows fewer objectives", () => {
  fc.assert(
    fc.property(objectives, width, fc.integer({ min: 150, max: 700 }), (texts, wide, high) => {
      const shown = (height: number): number => layOutObjectives(room(wide, height), texts).blocks.length;
      expect(shown(high + 150)).toBeGreaterThanOrEqual(shown(high));
    }),
    seeded(150),
  );
});

test("with room enough everything is there", () => {
  fc.assert(
    fc.property(objectives, (texts) => {
      const { blocks } = layOutObjectives(room(1900, 6000), texts);
      expect(blocks.map(({ keyResults }) => keyResults.length)).toEqual(
        texts.map(({ keyResults }) => keyResults.length),
      );
    }),
    seeded(100),
  );
});

import { render } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { estimateWidth as em, linesOf } from "../../charts/text-width.ts";
import { BLOCK_LINE, fitBlock } from "./fit-block.ts";
import { TextView } from "./view.tsx";

test("a text never takes more room than it has, and is never smaller than can be read", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "word", "or", "two", "incomprehensibilities", "\n"), { maxLength: 80 }),
      fc.integer({ min: 250, max: 1900 }),
      fc.integer({ min: 60, max: 1000 }),
      (words, width, height) => {
        const block = fitBlock(words.join(" "), { width, height, most: 84, least: 28, em });
        expect(block.size).toBeGreaterThanOrEqual(28);
        expect(block.size).toBeLessThanOrEqual(84);
        const lines = block.text
          .split("\n")
          .reduce((sum, line) => sum + linesOf(line, width / block.size, em), 0);
        expect(lines * block.size * BLOCK_LINE).toBeLessThanOrEqual(height);
      },
    ),
    { seed: 9, numRuns: 200 },
  );
});

test("a text that is too long ends at a word, with a sign that there is more", () => {
  const text = "one two three four five six seven eight nine ten";
  const { text: shown } = fitBlock(text, { width: 200, height: 80, most: 84, least: 28, em });
  expect(shown.endsWith(" …")).toBe(true);
  expect(text.startsWith(shown.slice(0, -2))).toBe(true);
  expect(text.split(" ")).toContain(shown.slice(0, -2).split(" ").pop());
});

test("a tile without a text says how it gets one", () => {
  const { container } = render(
    <TextView {...SAMPLE_PROPS} items={[]} settings={{ text: " ", tone: "plain" }} />,
  );
  expect(container).toHaveTextContent("give the tile a setting “text”");
});

/// <reference types="node" />
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FONT, PALETTE } from "./theme.ts";

const css = readFileSync("client/theme.css", "utf8");

test("canvases have the colours and faces of the style sheets", () => {
  for (const [name, colour] of Object.entries(PALETTE)) {
    const property = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    expect(css).toContain(`${property}: ${colour};`);
  }
  expect(css.replace(/\s+/g, " ")).toContain(`--font: ${FONT};`);
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

test("what is read from afar has a contrast of at least 7 to 1", () => {
  const { ground, surface, ink, inkSoft, inkStale, statusMet, statusOnTrack, statusAtRisk, statusOff } =
    PALETTE;
  for (const text of [ink, inkSoft, inkStale, statusMet, statusOnTrack, statusAtRisk, statusOff]) {
    expect(contrast(text, surface), text).toBeGreaterThanOrEqual(7);
    expect(contrast(text, ground), text).toBeGreaterThanOrEqual(7);
  }
  expect(contrast(ground, inkStale)).toBeGreaterThanOrEqual(7);
});

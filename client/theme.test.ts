/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { THEMES } from "../shared/screen/theme.ts";
import { COLOUR_NAMES, FONT, propertyOf, SERIES_COLOURS } from "./charts/theme.ts";
import { contrast, lightOf } from "./testing/colour.ts";
import { noticed } from "./testing/colour-difference.ts";
import { seenWith, VISIONS } from "./testing/colour-vision.ts";
import { propertiesOf, THEME_COLOURS } from "./testing/theme-css.ts";

/**
 * WCAG 2.2, 1.4.6 (AAA): 7 for text of any size. A wall is read from afar and by daylight, where glare takes much of it.
 */
const TEXT = 7;
/** WCAG 2.2, 1.4.11: 3 for parts of graphics and controls that have to be seen. */
const GRAPHICS = 3;
/** 20 minutes of arc: the smallest type of a screen, and the smallest marks for which the model was measured. */
const SMALLEST_MARK_DEGREES = 1 / 3;
/** Everybody of that colour vision notices the difference. */
const EVERYBODY = 1;

const TEXTS = [
  "ink",
  "inkSoft",
  "inkStale",
  "accent",
  "statusMet",
  "statusOnTrack",
  "statusAtRisk",
  "statusOff",
  "statusNeutral",
] as const;
const GROUNDS = ["ground", "surface", "surfaceRaised"] as const;
const LINES = ["edge", "benchmark", ...SERIES_COLOURS, ...TEXTS] as const;
const STATUSES = ["statusMet", "statusOnTrack", "statusAtRisk", "statusOff", "statusNeutral"] as const;

test("canvases know every colour and the faces of the style sheet", () => {
  const own = COLOUR_NAMES.map(propertyOf);
  expect([...propertiesOf("dark").keys()].sort()).toEqual([...own, "--better", "--worse", "--font"].sort());
  expect(propertiesOf("dark").get("--font")).toBe(FONT);
});

test("the light theme changes every colour; what is named after another follows it", () => {
  expect([...propertiesOf("light").keys()].sort()).toEqual(COLOUR_NAMES.map(propertyOf).sort());
});

test("paper has the colours of the light theme", () => {
  expect([...propertiesOf("paper")]).toEqual([...propertiesOf("light")]);
});

test("a step of the ladder from dark to white has the contrast that WCAG gives", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("greens and reds that are worlds apart are nearly one for those who do not tell them apart", () => {
  const [green, red] = [lightOf("#7a8a1a"), lightOf("#b06a1a")];
  const apart = (vision: (typeof VISIONS)[number]) =>
    noticed(seenWith(vision, green), seenWith(vision, red), SMALLEST_MARK_DEGREES);
  expect(apart("full")).toBeGreaterThan(EVERYBODY);
  expect(apart("deutan")).toBeLessThan(EVERYBODY / 3);
});

describe.each(THEMES)("in the %s theme", (theme) => {
  const palette = THEME_COLOURS[theme];

  test.each(GROUNDS)("text on %s has at least 7 to 1", (ground) => {
    const low = TEXTS.filter((text) => contrast(palette[text], palette[ground]) < TEXT);
    expect(low).toEqual([]);
  });

  test("text on ink, on accent and on the colour of trouble has at least 7 to 1 as well", () => {
    for (const patch of ["ink", "accent", "statusOff"] as const) {
      expect(contrast(palette.ground, palette[patch]), patch).toBeGreaterThanOrEqual(TEXT);
    }
  });

  test.each(GROUNDS)("lines, bars and edges on %s have at least 3 to 1", (ground) => {
    const low = LINES.filter((line) => contrast(palette[line], palette[ground]) < GRAPHICS);
    expect(low).toEqual([]);
  });

  test("the casing around marks on a bar has at least 3 to 1 against every bar, and the marks against it", () => {
    const low = [...STATUSES, "inkStale", "ink", "edge", "benchmark"] as const;
    expect(low.filter((colour) => contrast(palette[colour], palette.surface) < GRAPHICS)).toEqual([]);
  });

  test("a bar that lies on a band of its track has at least 3 to 1 against it", () => {
    const low = [...STATUSES, "ink" as const].filter(
      (bar) => contrast(palette[bar], palette.line) < GRAPHICS,
    );
    expect(low).toEqual([]);
  });

  test.each([
    ["[S4] two statuses", STATUSES],
    ["two lines side by side", SERIES_COLOURS],
  ] as const)("%s stay apart with any colour vision, also as the smallest marks", (_, colours) => {
    const alike = VISIONS.flatMap((vision) => {
      const seen = colours.map((name) => ({ name, light: seenWith(vision, lightOf(palette[name])) }));
      return seen.flatMap((one, index) =>
        seen
          .slice(index + 1)
          .filter((other) => noticed(one.light, other.light, SMALLEST_MARK_DEGREES) < EVERYBODY)
          .map((other) => `${one.name} and ${other.name} with ${vision} vision`),
      );
    });
    expect(alike).toEqual([]);
  });
});

describe("the plain version", () => {
  const css = readFileSync("client/public/lite.css", "utf8").replace(/\/\*.*?\*\//gs, "");
  /** Every colour of the style sheet: for what, of which property, in which theme. */
  const uses = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = "", body = ""]) =>
    selectors.split(",").flatMap((selector) =>
      [...body.matchAll(/([a-z-]+):[^;]*(#[0-9a-f]{6})/g)].map(([, property = "", colour = ""]) => {
        const [, light, of = ""] = /^(?:html)?(\.light)? ?(.*)$/.exec(selector.trim()) ?? [];
        return {
          theme: light ? "light" : "dark",
          key: `${of} ${property.replace("-color", "")}`,
          colour,
        } as const;
      }),
    ),
  );
  const namesOf = ({ theme, colour }: (typeof uses)[number]) =>
    COLOUR_NAMES.filter((name) => THEME_COLOURS[theme][name] === colour);

  test("has the colours of the themes", () => {
    expect(uses.length).toBeGreaterThan(30);
    expect(uses.filter((use) => namesOf(use).length === 0)).toEqual([]);
  });

  test("gives everything with a colour the same colour of the light theme on a light page", () => {
    const of = (theme: string) => uses.filter((use) => use.theme === theme);
    const light = new Map(of("light").map((use) => [use.key, namesOf(use)]));
    for (const use of of("dark"))
      expect(light.get(use.key), use.key).toEqual(expect.arrayContaining(namesOf(use)));
    expect(light.size).toBe(of("dark").length);
  });
});

/// <reference types="node" />
import { readFileSync } from "node:fs";
import type { Theme } from "../../shared/screen/theme.ts";
import { COLOUR_NAMES, type Palette, propertyOf } from "../charts/theme.ts";

const CSS = readFileSync("client/theme.css", "utf8").replace(/\/\*.*?\*\//gs, "");

const SELECTORS: Readonly<Record<Theme | "paper", string>> = {
  dark: ":root {",
  light: ':root[data-theme="light"] {',
  paper: "@media print {\n  :root[data-theme] {",
};

/** The custom properties of a theme by name, as client/theme.css has them; "--better: var(…)" stays as it is written. */
export function propertiesOf(theme: Theme | "paper"): ReadonlyMap<string, string> {
  const selector = SELECTORS[theme];
  const start = CSS.indexOf(selector);
  const block = CSS.slice(start, CSS.indexOf("}", start));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value.replace(/\s+/g, " ").trim(),
    ]),
  );
}

const paletteOf = (theme: Theme): Palette => {
  const properties = propertiesOf(theme);
  return Object.fromEntries(
    COLOUR_NAMES.map((name) => [name, properties.get(propertyOf(name)) ?? "missing"]),
  ) as Palette;
};

/** The colours of both themes, read from the style sheet. */
export const THEME_COLOURS: Readonly<Record<Theme, Palette>> = {
  dark: paletteOf("dark"),
  light: paletteOf("light"),
};

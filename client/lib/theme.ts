import { useSyncExternalStore } from "react";
import type { Theme } from "../../shared/screen/theme.ts";
import { COLOUR_NAMES, type Palette, propertyOf } from "../charts/theme.ts";
import { writeKept } from "./kept.ts";

// What a page looks like is said by `data-theme` on its root. client/public/theme.js sets it before anything is painted.

const ATTRIBUTE = "data-theme";
/** Read by client/public/theme.js at the next start. */
const KEPT = "tierboard.theme";

const root = (): HTMLElement => document.documentElement;
const themeInUse = (): Theme => (root().getAttribute(ATTRIBUTE) === "light" ? "light" : "dark");

function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(root(), { attributes: true, attributeFilter: [ATTRIBUTE] });
  return () => observer.disconnect();
}

/** The theme in use, now and whenever it changes. */
export const useTheme = (): Theme => useSyncExternalStore(onThemeChange, themeInUse);

const palettes = new Map<Theme, Palette>();

function paletteInUse(): Palette {
  const theme = themeInUse();
  const known = palettes.get(theme);
  if (known) return known;
  const style = getComputedStyle(root());
  const colours = COLOUR_NAMES.map((name) => [name, style.getPropertyValue(propertyOf(name)).trim()]);
  const palette = Object.fromEntries(colours) as Palette;
  palettes.set(theme, palette);
  return palette;
}

/** The colours of the theme in use for canvases, now and whenever it changes; of one theme always the same object. */
export const usePalette = (): Palette => useSyncExternalStore(onThemeChange, paletteInUse);

/** Shows this page in a theme. */
export function showTheme(theme: Theme): void {
  root().setAttribute(ATTRIBUTE, theme);
  document.querySelector('meta[name="color-scheme"]')?.setAttribute("content", theme);
}

/** Has this device begin with a theme when it is switched on again. */
export const keepTheme = (theme: Theme): void => writeKept(KEPT, theme);

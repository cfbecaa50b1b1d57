import type { Status } from "../../shared/kpi/attainment.ts";

/** The colours of client/theme.css that charts are drawn in; each theme has all of them. */
export const COLOUR_NAMES = [
  "ground",
  "surface",
  "surfaceRaised",
  "line",
  "edge",
  "ink",
  "inkSoft",
  "inkStale",
  "accent",
  "statusMet",
  "statusOnTrack",
  "statusAtRisk",
  "statusOff",
  "statusNeutral",
  "benchmark",
  "series-1",
  "series-2",
  "series-3",
  "series-4",
  "series-5",
  "series-6",
] as const;

export type ColourName = (typeof COLOUR_NAMES)[number];

/** For lines side by side: told apart with any colour vision, and never by it alone. */
export const SERIES_COLOURS = [
  "series-1",
  "series-2",
  "series-3",
  "series-4",
  "series-5",
  "series-6",
] as const satisfies readonly ColourName[];

/** The colours of one theme, for canvases: they cannot read custom properties. */
export type Palette = Readonly<Record<ColourName, string>>;

/** The custom property of a colour: "--status-on-track". */
export const propertyOf = (name: ColourName): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A colour of the theme in use, for styles of HTML and SVG: it follows a change of the theme by itself. */
export const themed = (name: ColourName): string => `var(${propertyOf(name)})`;

/** The colour that goes with a status, beside its icon and word (S4). */
export const COLOUR_OF: Readonly<Record<Status, ColourName>> = {
  met: "statusMet",
  "on-track": "statusOnTrack",
  "at-risk": "statusAtRisk",
  off: "statusOff",
  "no-target": "statusNeutral",
  early: "statusNeutral",
};

/** The system's sans-serif faces, as in client/theme.css. */
export const FONT =
  '"Inter", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans", sans-serif';

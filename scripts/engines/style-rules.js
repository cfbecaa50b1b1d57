// What CSS got after Chromium 68, with the version that brought it (MDN's compatibility data).

/** Properties by name. @type {Readonly<Record<string, number>>} */
export const properties = {
  "margin-inline": 87,
  "margin-inline-start": 69,
  "margin-inline-end": 69,
  "margin-block": 87,
  "margin-block-start": 69,
  "margin-block-end": 69,
  "padding-inline": 87,
  "padding-inline-start": 69,
  "padding-inline-end": 69,
  "padding-block": 87,
  "padding-block-start": 69,
  "padding-block-end": 69,
  "scroll-snap-type": 69,
  "scroll-snap-align": 69,
  "backdrop-filter": 76,
  "color-scheme": 81,
  "contain-intrinsic-size": 83,
  appearance: 84,
  "content-visibility": 85,
  inset: 87,
  "inset-inline": 87,
  "inset-block": 87,
  "inset-inline-start": 87,
  "inset-inline-end": 87,
  "inset-block-start": 87,
  "inset-block-end": 87,
  "text-underline-offset": 87,
  "aspect-ratio": 88,
  "text-decoration-thickness": 89,
  "accent-color": 93,
  "scrollbar-gutter": 94,
  translate: 104,
  rotate: 104,
  scale: 104,
  container: 105,
  "container-type": 105,
  "container-name": 105,
  "view-transition-name": 111,
  "text-wrap": 114,
  "animation-timeline": 115,
  mask: 120,
  "mask-image": 120,
  "scrollbar-width": 121,
  "scrollbar-color": 121,
  "field-sizing": 123,
};

/** Parts of values. @type {readonly (readonly [pattern: RegExp, name: string, since: number])[]} */
export const values = [
  [/(^|[^-\w])env\(/, "env()", 69],
  [/conic-gradient\(/, "conic-gradient()", 69],
  [/\bbreak-spaces\b/, "break-spaces", 76],
  [/(^|[^-\w])(clamp|min|max)\(/, "clamp(), min(), max()", 79],
  [/\banywhere\b/, "anywhere", 80],
  [/(^|[^-\w])(hwb|lab|lch|oklab|oklch|color|color-mix)\(/, "new colour functions", 101],
  [/\d(dvh|dvw|svh|svw|lvh|lvw|dvmin|dvmax)\b/, "dynamic viewport units", 108],
  [/\d(cqw|cqh|cqi|cqb|cqmin|cqmax)\b/, "container units", 105],
  [/\d(lh|rlh)\b/, "line-height units", 109],
  [/(^|[^-\w])image-set\(/, "image-set()", 113],
  [/(^|[^-\w])(round|mod|rem)\(/, "round()", 125],
  [/light-dark\(/, "light-dark()", 123],
];

/** Parts of selectors; an engine that does not know one leaves out the whole rule. @type {typeof values} */
export const selectors = [
  [/::part\(/, "::part()", 73],
  [/:focus-visible/, ":focus-visible", 86],
  [/::marker/, "::marker", 86],
  [/:(is|where)\(/, ":is(), :where()", 88],
  [/:not\([^)]*,/, ":not() of a list", 88],
  [/:has\(/, ":has()", 105],
  [/:modal\b/, ":modal", 105],
  [/&/, "nesting", 112],
  [/:popover-open/, ":popover-open", 114],
  [/:dir\(/, ":dir()", 120],
];

/** @type {Readonly<Record<string, number>>} */
export const atRules = { property: 85, layer: 99, container: 105, "starting-style": 117, scope: 118 };

/** Conditions of @media; an unknown one never holds. @type {typeof values} */
export const media = [
  [/prefers-reduced-motion/, "prefers-reduced-motion", 74],
  [/prefers-color-scheme/, "prefers-color-scheme", 76],
  [/prefers-contrast/, "prefers-contrast", 96],
  [/[<>]=?/, "ranges", 104],
];

/** What may be there all the same, and why. One that is not there any more is a fault, too. */
export const allowed = {
  "color-scheme": "colours of scroll bars and fields, which a wall does not have",
  "prefers-reduced-motion": "only takes motion away; an engine that cannot be told to moves",
};

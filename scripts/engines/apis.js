// What engines got after Chromium 68, the oldest that draws the wall, with the version that brought it (MDN's
// compatibility data). Only what our code or a library might use is worth a line; what client/public/old-engines.js
// lends is read from that file.

/** @typedef {Readonly<Record<string, number>>} Since */

export const oldest = 68;

/** Names of the whole page. @satisfies {Since} */
export const globals = {
  globalThis: 71,
  queueMicrotask: 71,
  WeakRef: 84,
  FinalizationRegistry: 84,
  AggregateError: 85,
  reportError: 95,
  structuredClone: 98,
  URLPattern: 95,
  Iterator: 122,
  Temporal: 144,
};

/** Properties of objects that everybody has. @satisfies {Since} */
export const statics = {
  "Object.fromEntries": 73,
  "Object.hasOwn": 93,
  "Object.groupBy": 117,
  "Map.groupBy": 117,
  "Array.fromAsync": 121,
  "Promise.allSettled": 76,
  "Promise.any": 85,
  "Promise.withResolvers": 119,
  "Promise.try": 128,
  "RegExp.escape": 136,
  "AbortSignal.abort": 93,
  "AbortSignal.timeout": 103,
  "AbortSignal.any": 116,
  "Intl.ListFormat": 72,
  "Intl.RelativeTimeFormat": 71,
  "Intl.Locale": 74,
  "Intl.DisplayNames": 81,
  "Intl.Segmenter": 87,
  "Intl.DurationFormat": 129,
  "Intl.supportedValuesOf": 99,
  "URL.canParse": 120,
  "URL.parse": 126,
  "Response.json": 105,
  "CSS.registerProperty": 78,
  "crypto.randomUUID": 92,
  "navigator.wakeLock": 84,
  "navigator.userAgentData": 90,
  "document.startViewTransition": 111,
  "document.adoptedStyleSheets": 73,
};

/** Methods, whatever object they are called on. @satisfies {Since} */
export const methods = {
  flat: 69,
  flatMap: 69,
  toggleAttribute: 69,
  matchAll: 73,
  formatRange: 76,
  formatRangeToParts: 76,
  getAnimations: 84,
  replaceAll: 85,
  replaceChildren: 86,
  at: 92,
  findLast: 97,
  findLastIndex: 97,
  throwIfAborted: 100,
  checkVisibility: 105,
  toSorted: 110,
  toReversed: 110,
  toSpliced: 110,
  isWellFormed: 111,
  toWellFormed: 111,
  showPopover: 114,
  hidePopover: 114,
  getSetCookie: 113,
  isSubsetOf: 122,
  isSupersetOf: 122,
  isDisjointFrom: 122,
  symmetricDifference: 122,
  moveBefore: 133,
};

/** Names in objects: options of Intl, and styles that are set by script. @satisfies {Since} */
export const options = {
  aspectRatio: 88,
  containerType: 105,
  contentVisibility: 85,
  notation: 77,
  compactDisplay: 77,
  signDisplay: 77,
  currencySign: 77,
  unitDisplay: 77,
  dateStyle: 76,
  timeStyle: 76,
  fractionalSecondDigits: 84,
  dayPeriod: 92,
  roundingMode: 106,
  roundingPriority: 106,
  trailingZeroDisplay: 106,
};

/** Texts that only work as an option's value. @satisfies {Since} */
export const values = {
  narrowSymbol: 77,
  longOffset: 95,
  shortOffset: 95,
  longGeneric: 95,
  shortGeneric: 95,
};

/** What may be there all the same, and why. One that is not there any more is a fault, too. */
export const allowed = {
  notation: "shared/units/format-number.ts asks the engine whether it understood",
  narrowSymbol: "shared/units/format-number.ts uses it only where notation is known",
  getAnimations: "React, in view transitions alone, which we do not use",
};

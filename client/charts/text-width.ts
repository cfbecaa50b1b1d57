/** The width of a text in ems, in the interface's face; weight as in CSS. */
export type TextWidth = (text: string, weight?: number) => number;

/** Width classes of a sans-serif face, on the wide side, for where nothing can be measured. */
export const estimateWidth: TextWidth = (text, weight = 400) => {
  let ems = 0;
  for (const sign of text) {
    if (/[ .,:;'|!il\u00a0]/.test(sign)) ems += 0.32;
    else if (/[mwMW%@]/.test(sign)) ems += 0.92;
    else if (/[A-Z€$£+−±]/.test(sign)) ems += 0.68;
    else ems += 0.58;
  }
  return ems * (weight >= 600 ? 1.06 : 1);
};

/** How a text is laid in a given width: type size in pixels and lines. */
export interface Fitted {
  readonly size: number;
  readonly lines: number;
}

/** The largest type, down to `least`, at which a text takes at most so many lines of that width. */
export function fitText(
  text: string,
  {
    width,
    most,
    least,
    lines,
    em,
  }: { width: number; most: number; least: number; lines: number; em: TextWidth },
): Fitted {
  for (let size = most; size > least; size -= Math.max(0.5, most * 0.02)) {
    const needed = linesOf(text, width / size, em);
    if (needed <= lines) return { size, lines: needed };
  }
  return { size: least, lines: Math.min(lines, linesOf(text, width / least, em)) };
}

/** How many lines a text takes when words stay whole; a word wider than a line counts for as many as it fills. */
export function linesOf(text: string, ems: number, em: TextWidth): number {
  // No line is narrower than a letter: a tile may be left with no room at all.
  const line = Math.max(ems, 1);
  const space = em(" ", 600);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    let gap = space;
    // A line may also break behind a hyphen.
    for (const piece of word.split(/(?<=-)/)) {
      const width = em(piece, 600);
      if (used > 0 && used + gap + width > line) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? gap : 0) + width;
      gap = 0;
      while (used > line) {
        lines += 1;
        used -= line;
      }
    }
  }
  return lines;
}

/** The first of some texts, given the longest first, that fits a width in ems; `undefined` when none does. */
export const longestFitting = (
  texts: readonly string[],
  ems: number,
  em: (text: string) => number,
): string | undefined => texts.find((text) => em(text) <= ems);

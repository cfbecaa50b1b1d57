import type { TextWidth } from "../../charts/text-width.ts";

/** Something said below the calendar, with its width in ems. */
export interface Fact<T> {
  readonly ems: number;
  readonly node: T;
}

/** Between facts on a line, in ems. */
export const APART = 0.9;

/** Fills lines with facts, the most important first; what fits on none is left out. */
export function packLines<T>(
  facts: readonly Fact<T>[],
  ems: number,
  most: number,
): readonly (readonly T[])[] {
  const lines: { taken: number; nodes: T[] }[] = [];
  for (const { ems: wanted, node } of facts) {
    const line = lines.find(({ taken }) => taken + APART + wanted <= ems);
    if (line) {
      line.nodes.push(node);
      line.taken += APART + wanted;
    } else if (wanted <= ems && lines.length < most) lines.push({ taken: wanted, nodes: [node] });
  }
  return lines.map(({ nodes }) => nodes);
}

/** The first of some texts, the longest first, that fits beside what else a fact holds; else the last. */
export const fitting = (texts: readonly string[], ems: number, em: TextWidth): string =>
  texts.find((text) => em(text) <= ems) ?? texts[texts.length - 1] ?? "";

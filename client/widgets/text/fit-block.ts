import { linesOf, type TextWidth } from "../../charts/text-width.ts";

/** A text as large as a room allows; one that is too long for the smallest type ends in "…". */
export interface Block {
  readonly size: number;
  readonly text: string;
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** Type sizes in CSS pixels. */
  readonly most: number;
  readonly least: number;
  readonly em: TextWidth;
}

export const BLOCK_LINE = 1.3;
const STEPS = 24;

/** Finds the largest type at which all lines of a text have room; line breaks are kept. */
export function fitBlock(text: string, room: Room): Block {
  const { most, least } = room;
  for (let step = 0; step <= STEPS; step += 1) {
    const size = most - ((most - least) * step) / STEPS;
    if (fits(text, size, room)) return { size, text };
  }
  const words = text.split(/(?<=\s)/);
  let kept = words.length - 1;
  while (kept > 0 && !fits(shortened(words, kept), least, room)) kept -= 1;
  return { size: least, text: kept > 0 ? shortened(words, kept) : "…" };
}

const shortened = (words: readonly string[], kept: number): string =>
  `${words.slice(0, kept).join("").trimEnd()} …`;

function fits(text: string, size: number, { width, height, em }: Room): boolean {
  const lines = text.split("\n").reduce((sum, line) => sum + linesOf(line, width / size, em), 0);
  return lines * size * BLOCK_LINE <= height;
}

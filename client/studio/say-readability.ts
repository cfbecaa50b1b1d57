import type { Readability } from "../wall/readability.ts";

interface Said {
  readonly distanceM: number;
  /** A number as the organisation writes it. */
  readonly number: (value: number) => string;
  readonly titleAt: (index: number) => string;
}

/** How a board can be read: "Readable to 4.2 m; 6 m asked. Move to another board: A, B – or it is shown in 2 pages." */
export function sayReadability(
  { upToM, pages, move }: Readability,
  { distanceM, number, titleAt }: Said,
): string {
  const asked = `${number(distanceM)} m asked.`;
  const readable =
    upToM === undefined
      ? `Too much to be read on one page from anywhere; ${asked}`
      : `Readable to ${number(upToM)} m; ${asked}`;
  if (pages <= 1) return readable;
  return `${readable} Move to another board: ${sayTitles(move.map(titleAt))} – or it is shown in ${pages} pages.`;
}

/** Titles in order, each once: "Win rate, Sales by person (3 tiles)". */
function sayTitles(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => (count > 1 ? `${title} (${count} tiles)` : title)).join(", ");
}

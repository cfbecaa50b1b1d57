import type { Format } from "../../units/format.ts";
import type { Counting } from "../../units/measure.ts";
import { largestFirst, type NamedPart } from "./largest-first.ts";

// More than this nobody takes in at once.
const MOST_SAID = 4;

/** A change in a sentence, the largest parts first: "+4.1 pp: EMEA's win rate +5.0 pp, mix −0.9 pp". */
export function sayChange(
  absolute: number,
  parts: readonly NamedPart[],
  { format, measure }: { readonly format: Format; readonly measure: Counting },
): string {
  const change = (value: number): string => format.change(value, measure);
  const moved = parts.filter(({ part }) => part !== 0);
  if (moved.length === 0) return `${change(absolute)}: nothing behind it moved`;
  const { shown, others } = largestFirst(moved, MOST_SAID);
  const said = shown.map(({ label, part }) => `${label} ${change(part)}`);
  if (others) said.push(`${others.count} others ${change(others.part)}`);
  return `${change(absolute)}: ${said.join(", ")}`;
}

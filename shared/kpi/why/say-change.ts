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
  // "±€0" says nothing, whatever lies behind the last digit shown.
  const moved = parts.filter(({ part }) => /[1-9]/.test(change(part)));
  if (moved.length === 0) return `${change(absolute)}: no part of it moved enough to be shown`;
  const { shown, others } = largestFirst(moved, MOST_SAID);
  const full = shown.find(({ again }) => again !== undefined);
  const said = shown.map(
    (one) => `${one === full ? one.label : (one.again ?? one.label)} ${change(one.part)}`,
  );
  if (others) said.push(`${others.count} others ${change(others.part)}`);
  return `${change(absolute)}: ${said.join(", ")}`;
}

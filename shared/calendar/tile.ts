import type { UnixMs } from "../units/time.ts";
import type { Span } from "./period.ts";
import type { Calendar } from "./periods.ts";

/** The grains at which summaries are kept. */
export const GRAINS = ["hour", "day", "month"] as const;
export type Grain = (typeof GRAINS)[number];

/** A part of a span that is covered by whole buckets of one grain, or by the facts themselves (`raw`). */
export interface Piece extends Span {
  readonly grain: Grain | "raw";
}

/**
 * Covers `[start, end)` without gap or overlap by the largest grains that fit: months, days, hours, and raw facts
 * for what is shorter than an hour at either end. Joining the pieces' summaries gives the span's (K4).
 */
export function tile(calendar: Calendar, span: Span): Piece[] {
  const pieces: Piece[] = [];
  for (let at = span.start; at < span.end;) {
    const piece = pieceAt(calendar, at, span.end);
    const last = pieces.at(-1);
    if (last?.grain === piece.grain) pieces[pieces.length - 1] = { ...last, end: piece.end };
    else pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

function pieceAt(calendar: Calendar, at: UnixMs, end: UnixMs): Piece {
  for (const grain of ["month", "day", "hour"] as const) {
    const period = calendar.periodAt(grain, at);
    if (period.start === at && period.end <= end) return { grain, start: at, end: period.end };
  }
  const hour = calendar.periodAt("hour", at);
  return { grain: "raw", start: at, end: hour.end < end ? hour.end : end };
}

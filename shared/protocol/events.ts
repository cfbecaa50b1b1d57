import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import type { Problem } from "../problem/problem.ts";
import { type Reading, readingKey } from "../kpi/reading.ts";
import { idSchema, unitIdSchema } from "../units/id.ts";

/** Readings that one watch may name. */
export const MOST_READINGS = 200;

const refSchema = z.strictObject({
  kpi: idSchema,
  unit: z.optional(unitIdSchema),
  period: z.optional(z.enum(PERIOD_KINDS)),
});

/** What `watch` and `unwatch` carry: a board, or readings by name (unit and period default to the KPI's own). */
export const watchSchema = z.union([
  z.strictObject({ board: idSchema }),
  z.strictObject({ readings: z.array(refSchema).check(z.minLength(1), z.maxLength(MOST_READINGS)) }),
]);
export type Watch = z.infer<typeof watchSchema>;

export type WatchAnswer =
  | { readonly ok: true; readonly snapshot: readonly Reading[]; readonly serverTime: string }
  | { readonly ok: false; readonly problem: Problem };

/** Only what changed since the last frame; one entry per reading, the newest. */
export interface Frame {
  readonly readings: readonly Reading[];
  readonly serverTime: string;
}

/** Sent every five seconds; a client whose own digest differs asks for a snapshot again. */
export interface Pulse {
  readonly serverTime: string;
  readonly digest: string;
  /** Names the catalogue in use: when it changes, boards and definitions are asked for again. */
  readonly catalogue: string;
  /** Present while the catalogue's files hold an edit that is not valid: how many errors it has. */
  readonly catalogueErrors?: number;
}

export interface ServerToClient {
  frame: (frame: Frame) => void;
  pulse: (pulse: Pulse) => void;
}

export interface ClientToServer {
  watch: (what: unknown, ack: (answer: WatchAnswer) => void) => void;
  unwatch: (what: unknown, ack?: (answer: { ok: boolean }) => void) => void;
}

export const PULSE_EVERY_MS = 5000;
/** A client that has heard nothing for this long shows itself as offline. */
export const OFFLINE_AFTER_MS = 15_000;
/** At most ten frames a second for one watcher. */
export const FRAME_EVERY_MS = 100;

/**
 * The digest of a set of readings: FNV-1a, 32 bit, in hexadecimal, over the lines `kpi unit period rev`, sorted and
 * joined by line feeds (Fowler, Noll & Vo).
 */
export function digestOf(readings: Iterable<Reading>): string {
  const lines: string[] = [];
  for (const reading of readings) {
    lines.push(
      `${readingKey({ kpi: reading.kpi, unit: reading.unit, period: reading.period.kind })} ${reading.rev}`,
    );
  }
  let hash = 0x811c9dc5;
  const text = lines.sort().join("\n");
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

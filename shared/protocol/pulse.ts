// Apart from the schemas of events.ts: a wall needs only this, and loads no schema library for it.
import { type Reading, readingKey } from "../kpi/reading.ts";

export const PULSE_EVERY_MS = 5000;
/**
 * A client that has heard nothing for this long shows itself as offline. Promised are 15 s on the screen; a client looks
 * at its clock once a second, so it has to decide a second earlier.
 */
export const OFFLINE_AFTER_MS = 14_000;
/** Alerts are evaluated this often, and whenever a number that they watch changes. */
export const ALERTS_EVERY_MS = 10_000;
/** A screen whose server did not evaluate alerts for so long says that they are not live. */
export const ALERTS_NOT_LIVE_AFTER_MS = 3 * ALERTS_EVERY_MS;
/** Readings that one watch may name. */
export const MOST_READINGS = 200;
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

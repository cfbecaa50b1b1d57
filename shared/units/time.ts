import type { Branded } from "./brand.ts";

/** An instant: milliseconds since 1970-01-01T00:00:00Z. */
export type UnixMs = Branded<number, "unix-ms">;

/** A span of time in milliseconds; never negative. */
export type DurationMs = Branded<number, "duration-ms">;

export const unixMs = (ms: number): UnixMs => ms as UnixMs;
export const durationMs = (ms: number): DurationMs => ms as DurationMs;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const FACTORS = { s: SECOND_MS, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS } as const;

/** What a duration looks like in the catalogue: `90s`, `15m`, `4h`, `1d`, `2w`. */
export const DURATION_PATTERN = /^(\d+(?:\.\d+)?)(s|m|h|d|w)$/;

/** Milliseconds of a duration such as `15m`; `undefined` when it is not one. */
export function parseDuration(text: string): DurationMs | undefined {
  const match = DURATION_PATTERN.exec(text);
  if (!match) return undefined;
  return durationMs(Number(match[1]) * FACTORS[match[2] as keyof typeof FACTORS]);
}

import { type DurationMs, durationMs, type UnixMs } from "../../shared/units/time.ts";

const SAMPLES = 8;

/** What has to be added to this device's clock to get the server's: the last samples, oldest first, in milliseconds. */
export type OffsetSamples = readonly number[];

/** Adds what a message says, that left the server at `serverTime` and arrived here at `heardAt`. */
export function addSample(samples: OffsetSamples, serverTime: UnixMs, heardAt: UnixMs): OffsetSamples {
  return [...samples, serverTime - heardAt].slice(-SAMPLES);
}

/** The median of the samples: one late message moves nothing. 0 without samples; may be negative. */
export function clockOffset(samples: OffsetSamples): DurationMs {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return durationMs(sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2);
}

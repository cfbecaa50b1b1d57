import type { Forecast } from "./forecast.ts";

/** How good a forecast was (T8); what it did not say, or what has no measure, is absent. */
export interface Score {
  /** |final − point| / |final|; absent for a final value of zero. */
  readonly error?: number;
  /** Whether the final value lay in the band, its ends included. */
  readonly inside?: boolean;
  /** (chance − what happened as 0 or 1)², 0 … 1 (Brier 1950, Monthly Weather Review 78). */
  readonly brier?: number;
}

/** What of a forecast can be scored. */
export interface Said extends Pick<Forecast, "point" | "chance"> {
  readonly low?: number;
  readonly high?: number;
}

/** Scores what was said against what came; `met` is whether the target was met, absent where there was none. */
export function scoreForecast({ point, low, high, chance }: Said, final: number, met?: boolean): Score {
  return {
    ...(final !== 0 && { error: Math.abs(final - point) / Math.abs(final) }),
    ...(low !== undefined && high !== undefined && { inside: final >= low && final <= high }),
    ...(chance !== undefined && met !== undefined && { brier: (chance - (met ? 1 : 0)) ** 2 }),
  };
}

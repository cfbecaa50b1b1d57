import { isBeyond, type SafeRange } from "../safe-range.ts";
import { type Sample, theilSen, type Trend } from "./theil-sen.ts";

/** Between these steps from the last sample a limit is reached: `from` at least 1, `to` always later. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/** When a series reaches a limit if it goes on as it does, or why that cannot be told. */
export type TimeToBreach =
  | {
      readonly kind: "heads-there";
      readonly side: "high" | "low";
      readonly trend: Trend;
      readonly steps: StepRange;
    }
  | {
      readonly kind: "none";
      readonly why:
        "too-few-samples" | "beyond-already" | "no-clear-trend" | "heads-away" | "not-within-horizon";
    };

const FEWEST_SAMPLES = 8;
/** No sample before these is looked at. */
export const MOST_SAMPLES = 30;
/** The stretches in which a trend is looked for, where there are more samples than that. */
const SHORTER = [24, 18, 12, FEWEST_SAMPLES];

/**
 * Follows the trend of the last 8 to 30 samples to the limit that it heads for: of the longest stretch that is straight,
 * so that what began ten days ago is not hidden by the calm before it. With `straighten` false it is the longest, for
 * series whose values lean on each other anyhow: short stretches of those look like trends.
 *
 * A trend is one whose 90 % interval leaves out 0. `from` is the first step at which the steeper end of that interval
 * with the band on top of it is beyond the limit, `to` the first one at which the flatter end with the band taken off is:
 * a range, because a line through scattered points promises no day. The limit is not reached in time unless `to` is.
 *
 * `ahead` says for each step of the horizon what the season multiplies the value by there; 1 where there is none. Samples
 * are without season, by rising step.
 */
export function timeToBreach(
  samples: readonly Sample[],
  safe: SafeRange,
  ahead: readonly number[],
  straighten = true,
): TimeToBreach {
  const last = samples.at(-1);
  if (!last || samples.length < FEWEST_SAMPLES) return { kind: "none", why: "too-few-samples" };
  const trend = straighten ? straightTrend(samples) : theilSen(samples.slice(-MOST_SAMPLES));
  if (!trend || (trend.low.slope <= 0 && trend.high.slope >= 0))
    return { kind: "none", why: "no-clear-trend" };
  const { step: now } = last;
  if (isBeyond(last.value, safe) || isBeyond(trend.start + trend.slope * now, safe))
    return { kind: "none", why: "beyond-already" };
  const side = trend.slope > 0 ? "high" : "low";
  const limit = side === "high" ? safe[1] : safe[0];
  if (!Number.isFinite(limit)) return { kind: "none", why: "heads-away" };
  const [steep, flat, sign] = side === "high" ? [trend.high, trend.low, 1] : [trend.low, trend.high, -1];
  const firstBeyond = ({ slope, start }: Trend["low"], margin: number): number =>
    ahead.findIndex((season, index) =>
      isBeyond((start + slope * (now + index + 1) + sign * margin) * season, safe),
    ) + 1;
  const from = firstBeyond(steep, trend.band);
  const to = firstBeyond(flat, -trend.band);
  if (from === 0 || to === 0) return { kind: "none", why: "not-within-horizon" };
  return { kind: "heads-there", side, trend, steps: { from, to: Math.max(to, from + 1) } };
}

/** Residuals that lean on each other tell of a bend: then a shorter stretch is tried, and of none straight the longest. */
function straightTrend(samples: readonly Sample[]): Trend | undefined {
  const longest = theilSen(samples.slice(-MOST_SAMPLES));
  if (longest?.autocorrelation === 0) return longest;
  for (const count of SHORTER.filter((fewer) => fewer < samples.length)) {
    const trend = theilSen(samples.slice(-count));
    if (trend?.autocorrelation === 0) return trend;
  }
  return longest;
}

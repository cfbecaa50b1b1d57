import { tidy } from "../units/tidy.ts";
import { bandedScore } from "./banded-score.ts";
import type { Kpi } from "./definition.ts";

/** How a value stands against what is expected, 0 … 2 (200 %), or why that cannot be said (S1). */
export type Attainment =
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "none"; readonly reason: "no-target" | "target-not-positive" };

export const STATUSES = ["off", "at-risk", "on-track", "met", "no-target", "early"] as const;
/** The band that an attainment falls in (S2), `early` (S3), or `no-target`. */
export type Status = (typeof STATUSES)[number];

/** What is expected by now: an amount or level, or a range to stay in. */
export type Expected = number | readonly [low: number, high: number];

const MOST = 2;
const DEFAULT_BANDS = { atRisk: 0.6, onTrack: 0.8, met: 1 };
const EARLY_SHARE = 0.1;

const share = (value: number): Attainment => ({
  kind: "share",
  share: Math.min(MOST, Math.max(0, tidy(value))),
});

/** Attainment of a value (S1), by points where the KPI maps its values to points (S5). */
export function attain(kpi: Kpi, value: number, expected: Expected | undefined): Attainment {
  if (kpi.points && kpi.points.length > 0) return attainPoints(kpi.points, value);
  if (expected === undefined) return { kind: "none", reason: "no-target" };
  if (typeof expected !== "number") return share(withinRange(value, expected));
  if (kpi.direction === "lower") {
    if (value <= 0) return share(MOST);
    return share(Math.max(0, expected) / value);
  }
  if (expected <= 0) return { kind: "none", reason: "target-not-positive" };
  return share(value / expected);
}

/** 1 inside the range, falling linearly to 0 at one range-width outside. */
function withinRange(value: number, [low, high]: readonly [number, number]): number {
  const outside = Math.max(low - value, value - high, 0);
  return 1 - outside / (high - low);
}

function attainPoints(steps: NonNullable<Kpi["points"]>, value: number): Attainment {
  const { reached, most } = bandedScore(steps, value);
  return most > 0 ? share(reached / most) : { kind: "none", reason: "target-not-positive" };
}

/** The status of an attainment; lower bounds are inclusive (S2). */
export function statusOf(kpi: Kpi, attainment: Attainment): Status {
  if (attainment.kind === "none") return "no-target";
  const bands = kpi.bands ?? DEFAULT_BANDS;
  if (attainment.share >= bands.met) return "met";
  if (attainment.share >= bands.onTrack) return "on-track";
  return attainment.share >= bands.atRisk ? "at-risk" : "off";
}

/** True in the first tenth of a period, when pace says too little to be red or green (S3). */
export const isEarly = (elapsedShare: number): boolean => elapsedShare < EARLY_SHARE;

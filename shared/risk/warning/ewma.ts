import type { Side } from "./run-rules.ts";
import type { XmrLimits } from "./xmr.ts";

/** How the average is formed and judged. */
export interface EwmaSettings {
  /** The weight of the newest value, above 0 and at most 1. */
  readonly lambda: number;
  /** How many of its own standard deviations the average may lie from the mean. */
  readonly width: number;
  /** A shift of less, in the measure of the values, is of no consequence and never told; 0 or more. */
  readonly leastEffect: number;
  /** The correlation of a value with the one before it, from 0 to below 1; counted only where it widens the limits. */
  readonly autocorrelation: number;
}

/** A moving average that remembers, and the limits that it has at that point. */
export interface EwmaPoint {
  readonly average: number;
  readonly lower: number;
  readonly upper: number;
  /** The side to which it has drifted; absent while it has not, or by so little that it does not matter. */
  readonly drifted?: Side;
}

const USUAL: EwmaSettings = { lambda: 0.2, width: 2.9, leastEffect: 0, autocorrelation: 0 };

/**
 * The exponentially weighted moving average, for small shifts that last: z = λ·x + (1 − λ)·z, from the mean on, with
 * limits mean ± L·s·√(λ / (2 − λ) · (1 − (1 − λ)^2t)) that open with the first points [S. W. Roberts, Technometrics 1
 * (1959) 239–250; J. M. Lucas & M. S. Saccucci, Technometrics 32 (1990) 1–12]. `values` are those after the baseline,
 * oldest first. Where each value leans on the one before it, the average of them varies more, by the factor
 * (1 + φ(1 − λ)) / (1 − φ(1 − λ)) [W. Schmid & A. Schöne, Annals of Statistics 25 (1997) 1277–1283].
 */
export function ewmaOf(
  values: readonly number[],
  { mean, sigma }: Pick<XmrLimits, "mean" | "sigma">,
  settings: Partial<EwmaSettings> = {},
): EwmaPoint[] {
  const { lambda, width, leastEffect, autocorrelation } = { ...USUAL, ...settings };
  const lean = autocorrelation * (1 - lambda);
  const settled = (lambda / (2 - lambda)) * ((1 + lean) / (1 - lean));
  // Kept as the distance from the mean: equal values then stay at exactly none.
  let distance = 0;
  return values.map((value, index) => {
    distance = lambda * (value - mean) + (1 - lambda) * distance;
    const reach = width * sigma * Math.sqrt(settled * (1 - (1 - lambda) ** (2 * (index + 1))));
    const drifted = Math.abs(distance) > reach && Math.abs(distance) >= leastEffect;
    return {
      average: mean + distance,
      lower: mean - reach,
      upper: mean + reach,
      ...(drifted && { drifted: distance > 0 ? ("high" as const) : ("low" as const) }),
    };
  });
}

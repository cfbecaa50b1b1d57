import type { Score } from "./score.ts";

/** How good forecasts have been, all together (T8). */
export interface TrackRecord {
  readonly forecasts: number;
  /** How many periods they were of: forecasts of one period are right or wrong together. */
  readonly periods: number;
  /** The mean of their absolute percentage errors, as a share; absent when none has one. */
  readonly error?: number;
  /** How many had a band, and in how many of those the period ended. */
  readonly banded: number;
  readonly inside: number;
  /** The mean Brier score of their chances: 0 is perfect, 0.25 is a coin; absent when none named a chance. */
  readonly brier?: number;
}

export interface ScoredPeriod extends Score {
  /** Names the period: scores with the same name are of one. */
  readonly period: string | number;
}

/** Sums scores up; without any it is a record of nothing. */
export function trackRecord(scores: readonly ScoredPeriod[]): TrackRecord {
  const error = mean(scores.flatMap(({ error }) => error ?? []));
  const brier = mean(scores.flatMap(({ brier }) => brier ?? []));
  const banded = scores.filter(({ inside }) => inside !== undefined);
  return {
    forecasts: scores.length,
    periods: new Set(scores.map(({ period }) => period)).size,
    ...(error !== undefined && { error }),
    banded: banded.length,
    inside: banded.filter(({ inside }) => inside).length,
    ...(brier !== undefined && { brier }),
  };
}

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

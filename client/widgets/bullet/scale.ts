import type { Reading } from "../../../shared/kpi/reading.ts";

/** Where things stand on a bullet's bar, as shares of its length, 0 … 1. */
export interface BulletScale {
  readonly zero: number;
  readonly value: number;
  readonly target?: number;
  /** A range to stay in. */
  readonly band?: readonly [low: number, high: number];
  readonly pace?: number;
  readonly benchmark?: number;
}

const HEADROOM = 1.06;

/** The scale always holds zero: a bar that starts elsewhere lies about its length. */
export function bulletScale(
  reading: Extract<Reading, { state: "value" }>,
  withBenchmark: boolean,
): BulletScale {
  const { value, target, benchmark } = reading;
  const from = benchmark && "value" in benchmark && withBenchmark ? benchmark.value : undefined;
  const goals = target ? ("low" in target ? [target.low, target.high] : [target.value, target.expected]) : [];
  const all = [0, value, ...goals, ...(from === undefined ? [] : [from])];
  const low = Math.min(...all) * HEADROOM;
  const high = Math.max(...all) * HEADROOM;
  const span = high - low || 1;
  const share = (number: number): number => (number - low) / span;
  return {
    zero: share(0),
    value: share(value),
    ...(target && "low" in target && { band: [share(target.low), share(target.high)] as const }),
    ...(target && "value" in target && { target: share(target.value) }),
    ...(target && "value" in target && target.expected !== target.value && { pace: share(target.expected) }),
    ...(from !== undefined && { benchmark: share(from) }),
  };
}

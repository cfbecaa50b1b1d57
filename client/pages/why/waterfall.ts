/** A bar from `start` to `end`, both as shares of the width, 0 … 1; `at` is where the running total stands after it. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

export interface Waterfall {
  /** The value before, each part, and the value now, in this order. */
  readonly bars: readonly Bar[];
  /** False where bars from zero would leave too little room for the parts: the totals are then cut off on the side of zero. */
  readonly fromZero: boolean;
}

// Bars from zero as long as what moves has at least this share of the width.
const LEAST_SHARE = 0.4;
// Of the width, left free beside what moves where zero is out of sight.
const MARGIN = 0.12;

/** Lays a waterfall out: from the value before, over each part where the last one ended, to the value now. */
export function layWaterfall(before: number, parts: readonly number[], now: number): Waterfall {
  const running = parts.reduce<number[]>(
    (so, part) => [...so, (so[so.length - 1] ?? before) + part],
    [before],
  );
  const low = Math.min(...running, now);
  const high = Math.max(...running, now);
  const fromZero = high - low >= LEAST_SHARE * (Math.max(high, 0) - Math.min(low, 0));
  const free = fromZero ? 0 : (high - low || Math.abs(high) || 1) * MARGIN;
  const left = fromZero ? Math.min(low, 0) : low - free;
  const right = fromZero ? Math.max(high, 0) : high + free;
  const place = (value: number): number => (right === left ? 0 : (value - left) / (right - left));
  // A total begins at zero, or at the edge behind which zero lies.
  const base = fromZero ? place(0) : low > 0 ? 0 : 1;
  const bar = (from: number, to: number): Bar => ({
    start: Math.min(from, to),
    end: Math.max(from, to),
    at: to,
  });
  return {
    bars: [
      bar(base, place(before)),
      ...parts.map((_, index) => bar(place(running[index] ?? before), place(running[index + 1] ?? now))),
      bar(base, place(now)),
    ],
    fromZero,
  };
}

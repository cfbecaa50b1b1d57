/** How much of its colour a step has, from less to more: one hue over the ground of either theme, neither red nor green. */
export const STEPS = [0.2, 0.4, 0.6, 0.8, 1] as const;

/** Equal steps between two values. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** The scale of some values; `undefined` for none. */
export function scaleOf(values: readonly number[]): Scale | undefined {
  if (values.length === 0) return undefined;
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Which step of the scale a value is on, 0 … 4; the middle one where all values are equal. */
export function stepOf(value: number, { low, high }: Scale): number {
  const last = STEPS.length - 1;
  if (low === high) return last / 2;
  // Halved before they are subtracted: the span of huge values of both signs is no number.
  const share = (value / 2 - low / 2) / (high / 2 - low / 2);
  return Math.min(last, Math.max(0, Math.floor(share * STEPS.length)));
}

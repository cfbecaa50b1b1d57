/** Single hue, from dark to light: it can be read in grey, and is neither red nor green. */
export const SCALE = ["#0f4161", "#206694", "#478ec6", "#88bbec", "#d9eaff"] as const;
/** The same lightness without colour, for numbers that are old (F2). */
export const GREY_SCALE = ["#3e3e3e", "#616161", "#898989", "#b6b6b6", "#e8e8e8"] as const;

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
  const last = SCALE.length - 1;
  if (low === high) return last / 2;
  // Halved before they are subtracted: the span of huge values of both signs is no number.
  const share = (value / 2 - low / 2) / (high / 2 - low / 2);
  return Math.min(last, Math.max(0, Math.floor(share * SCALE.length)));
}

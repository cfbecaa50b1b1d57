import { NBSP, numberPart, type Part, unitPart } from "./part.ts";

/**
 * A duration of so many seconds in the two units that tell most: 850 ms, 4.2 s, 42 s, 3 min 42 s, 42 min,
 * 3 h 42 min, 36 h, 4.2 d, 128 d. `number` formats an amount with decimals.
 */
export function formatDuration(
  seconds: number,
  number: (amount: number, decimals: number) => string,
): Part[] {
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? "−" : "";
  const one = (amount: number, decimals: number, unit: string): Part[] => {
    const text = number(amount, decimals);
    return [numberPart(/[1-9]/.test(text) ? sign + text : text), unitPart(NBSP + unit)];
  };
  const two = (whole: number, big: string, rest: number, small: string): Part[] => [
    ...one(whole, 0, big),
    ...(rest > 0 ? [numberPart(NBSP + number(rest, 0)), unitPart(NBSP + small)] : []),
  ];

  if (size === 0) return one(0, 0, "s");
  if (size < 0.9995) return one(size * 1000, size < 0.01 ? 1 : 0, "ms");
  if (size < 9.95) return one(size, 1, "s");
  if (size < 59.5) return one(size, 0, "s");
  const wholeSeconds = Math.round(size);
  if (wholeSeconds < 600) return two(Math.floor(wholeSeconds / 60), "min", wholeSeconds % 60, "s");
  const minutes = Math.round(size / 60);
  if (minutes < 60) return one(minutes, 0, "min");
  if (minutes < 24 * 60) return two(Math.floor(minutes / 60), "h", minutes % 60, "min");
  if (minutes < 48 * 60) return one(size / 3600, 0, "h");
  const days = size / 86_400;
  return one(days, days < 99.95 ? 1 : 0, "d");
}

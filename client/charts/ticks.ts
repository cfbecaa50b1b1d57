const STEPS = [1, 2, 2.5, 5, 10];

/** Round numbers inside a span, at most so many (at least one where the span holds any), for the labels of an axis. */
export function roundTicks(low: number, high: number, most: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [];
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((factor) => factor * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let at = Math.ceil(low / step); at * step <= high; at += 1) {
    // 3 * 0.1 is not 0.3; what is shown is.
    ticks.push(Number((at * step).toPrecision(12)));
  }
  return ticks;
}

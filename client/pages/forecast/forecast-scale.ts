import type { Forecast } from "../../../shared/kpi/forecast/forecast.ts";
import type { Level } from "../../../shared/kpi/target-plan.ts";

/** A stretch of the bar, as shares of its length. */
type Stretch = readonly [from: number, to: number];

/** Where things stand on a forecast's bar, as shares of its length, 0 … 1. */
export interface ForecastScale {
  /** What is there, from zero on; absent for a level, whose scale need not hold zero. */
  readonly filled?: Stretch;
  readonly value: number;
  readonly point: number;
  readonly band?: Stretch;
  readonly target?: number;
  /** A range to end in. */
  readonly range?: Stretch;
}

export interface Shown extends Pick<Forecast, "point" | "band" | "basis"> {
  readonly value: number;
  readonly target?: Level | undefined;
}

const ROOM = 0.06;

/** An amount is drawn from zero on, as its bar has a length; a level has a place alone, and is drawn close up. */
export function forecastScale({ value, point, band, basis, target }: Shown): ForecastScale {
  const ends = "low" in band ? [band.low, band.high] : [];
  const goals = target === undefined ? [] : typeof target === "number" ? [target] : target;
  const amount = basis !== "level";
  const all = [value, point, ...ends, ...goals, ...(amount ? [0] : [])];
  const least = Math.min(...all);
  const most = Math.max(...all);
  const room = (most - least || 1) * ROOM;
  const start = amount && least === 0 ? 0 : least - room;
  const at = (number: number): number => (number - start) / (most + room - start);
  const stretch = (a: number, b: number): Stretch => [at(Math.min(a, b)), at(Math.max(a, b))];
  return {
    ...(amount && { filled: stretch(0, value) }),
    value: at(value),
    point: at(point),
    ...("low" in band && { band: stretch(band.low, band.high) }),
    ...(typeof target === "number" && { target: at(target) }),
    ...(target !== undefined && typeof target !== "number" && { range: stretch(...target) }),
  };
}

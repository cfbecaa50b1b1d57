import type { Outcome, UndefinedReason } from "../aggregates/aggregate.ts";
import type { Level } from "../target-plan.ts";
import { type Forecast, forecastEnd, type Foretold } from "./forecast.ts";
import type { PastPeriod } from "./past-period.ts";

/** Before this share of a period has elapsed nothing is foretold of it (T7). */
export const EARLIEST_SHARE = 0.2;

/** The forecast of a period, or the reason that there is none. */
export type Outlook =
  | ({ readonly state: "forecast" } & Forecast)
  | { readonly state: "too-early" | "ended" | "waiting" }
  | { readonly state: "undefined"; readonly reason: UndefinedReason };

/** What is known of a period while it runs; `elapsed` is its elapsed share (T3). */
export interface Running {
  readonly outcome: Outcome;
  readonly elapsed: number;
  readonly past: readonly PastPeriod[];
  readonly target: Level | undefined;
}

/** What can be foretold of a period (T7). */
export function outlookOf(
  kpi: Foretold,
  { outcome, elapsed, past, target }: Running,
  ended: boolean,
): Outlook {
  if (ended) return { state: "ended" };
  if (elapsed < EARLIEST_SHARE) return { state: "too-early" };
  switch (outcome.kind) {
    case "waiting":
      return { state: "waiting" };
    case "undefined":
      return { state: "undefined", reason: outcome.reason };
    case "value":
      return { state: "forecast", ...forecastEnd(kpi, { value: outcome.value, elapsed }, past, target) };
  }
}

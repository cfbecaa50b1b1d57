import type { Period } from "../../shared/calendar/period.ts";
import type { Said } from "../../shared/kpi/forecast/score.ts";
import type { Level } from "../../shared/kpi/target-plan.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** Names what was foretold: the value of a KPI for a unit in one period. */
export interface ForetoldPeriod {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Period;
}

/** A forecast as it was made (T7). */
export interface KeptForecast extends ForetoldPeriod, Said {
  /** The local date on which it was made, such as 2026-11-21. */
  readonly day: string;
  readonly madeAt: UnixMs;
  readonly target: Level;
}

/** A forecast of a period that has settled: with the value that it came to. */
export interface SettledForecast extends KeptForecast {
  readonly final: number;
}

export interface SettledQuery {
  readonly kpi: string;
  readonly unit: string;
  readonly kind: Period["kind"];
  readonly limit: number;
}

/** What was foretold, and what came (T8). Forecasts are kept for three years. */
export interface ForecastStore {
  /** Keeps a forecast; false when there is one of that KPI, unit and day already. */
  addForecast(forecast: KeptForecast): Promise<boolean>;
  /** The KPIs and units of which something was foretold on that day. */
  forecastOn(day: string): Promise<Pick<ForetoldPeriod, "kpi" | "unit">[]>;
  /** The periods that were foretold, had ended by then, and have no final value yet. */
  unsettled(endedBy: UnixMs): Promise<ForetoldPeriod[]>;
  /** Gives the forecasts of a period the value that it came to. One that they have already stays. */
  settle(period: ForetoldPeriod, final: number, at: UnixMs): Promise<void>;
  /** Settled forecasts, those made last first. */
  settled(query: SettledQuery): Promise<SettledForecast[]>;
}

import type { Kpi } from "../../shared/kpi/definition.ts";
import { scoreForecast } from "../../shared/kpi/forecast/score.ts";
import { type TrackRecord, trackRecord } from "../../shared/kpi/forecast/track-record.ts";
import { reaches } from "../../shared/kpi/reaches.ts";
import type { SettledForecast } from "../store/forecast-store.ts";

/** How good the forecasts were that were made while their periods ran (T8). */
export const liveRecord = (kpi: Pick<Kpi, "direction">, settled: readonly SettledForecast[]): TrackRecord =>
  trackRecord(
    settled.map((said) => ({
      period: said.period.start,
      ...scoreForecast(said, said.final, reaches(kpi, said.final, said.target)),
    })),
  );

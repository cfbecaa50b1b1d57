import type { Span } from "../../calendar/period.ts";
import type { Calendar } from "../../calendar/periods.ts";
import { fail, ok, type Result } from "../../problem/result.ts";
import { limitWidening, strongAutocorrelation } from "./autocorrelation.ts";
import type { Point } from "./point.ts";
import { runningTotalOf } from "./running-total.ts";
import { learnSeason, type Season, withoutSeason } from "./season.ts";
import { limitsOf, type XmrLimits } from "./xmr.ts";

/** What a series usually does, learnt from one stretch of it and held until somebody asks for another. */
export interface Baseline {
  /** From the start of its first point to the end of its last one. */
  readonly span: Span;
  readonly season: Season;
  /** Of the series without its season. */
  readonly limits: XmrLimits;
  /** 0 unless it is so strong that the limits were widened for it. */
  readonly autocorrelation: number;
}

/**
 * Learns from the points inside a span. To change what is usual is to call it with another span, for a reason that is
 * kept beside it: nothing here moves by itself when points are added. A total so far is refused: ask for what each period
 * added.
 */
export function freezeBaseline(
  points: readonly Point[],
  { start, end }: Span,
  calendar: Calendar,
): Result<Baseline, "fewer-than-6-points" | "running-total"> {
  const inside = points.filter(({ period }) => period.start >= start && period.end <= end);
  if (runningTotalOf(inside, calendar)) return fail("running-total");
  const season = learnSeason(inside, calendar);
  const values = withoutSeason(inside, season, calendar).map(({ value }) => value);
  const autocorrelation = strongAutocorrelation(values);
  const limits = limitsOf(values, limitWidening(autocorrelation));
  if (!limits.ok) return limits;
  const span = { start: inside[0]?.period.start ?? start, end: inside.at(-1)?.period.end ?? end };
  return ok({ span, season, limits: limits.value, autocorrelation });
}

import { runRateOf } from "../../shared/kpi/run-rate.ts";
import type { Pace, PacePart } from "../../shared/protocol/history-views.ts";
import { SAMPLE_WAITING } from "./samples.ts";

/** What each business day up to the 20th brought, as parts of all that was brought; the 21st is a Saturday. */
const BROUGHT = [3, 5, 2, 4, 6, 4, 7, 3, 5, 6, 9, 4, 6, 5, 8];
const ALL_BROUGHT = BROUGHT.reduce((sum, part) => sum + part, 0);
const BUSINESS_DAYS = 21;
const LEFT = BUSINESS_DAYS - BROUGHT.length;

interface Sample {
  readonly target: number;
  readonly expected: number;
  /** By now; `undefined` where nothing has been reported. */
  readonly value: number | undefined;
}
const TYPICAL: Sample = { target: 1_000_000, expected: 733_333.33, value: 812_345.5 };

/**
 * The way of the sample KPI through November 2026 as of the 21st, with six of 21 business days to come; it passes
 * through what is expected and reached by now. Without a value nothing has been reported yet.
 */
export function samplePace(own: Partial<Sample> = {}): Pace {
  const { target, expected, value } = { ...TYPICAL, ...own };
  const { kpi, unit, period } = SAMPLE_WAITING;
  let past = 0;
  let brought = 0;
  const parts = Array.from({ length: 30 }, (_, index): PacePart => {
    // The first is a Sunday.
    const business = index % 7 > 0 && index % 7 < 6;
    const own = business ? BROUGHT[past] : undefined;
    if (business) past += 1;
    brought += own ?? 0;
    const ahead = Math.max(0, past - BROUGHT.length) / LEFT;
    const before = Math.min(past, BROUGHT.length) / BROUGHT.length;
    return {
      start: dayStart(index + 1),
      end: dayStart(index + 2),
      business,
      expected: before * expected + ahead * (target - expected),
      ...(value !== undefined && own !== undefined && { value: (own / ALL_BROUGHT) * value }),
      ...(value !== undefined && brought > 0 && index < 21 && { total: (brought / ALL_BROUGHT) * value }),
    };
  });
  const rates = [
    { per: "week", count: BUSINESS_DAYS / 5, left: LEFT / 5, planned: (target / BUSINESS_DAYS) * 5 },
    { per: "business-day", count: BUSINESS_DAYS, left: LEFT, planned: target / BUSINESS_DAYS },
    { per: "day", count: 30, left: 9.3, planned: target / 30 },
  ] as const;
  return {
    kpi,
    unit,
    period,
    grain: "day",
    ...(value === undefined ? { state: "waiting" } : { state: "value", value }),
    target,
    expected,
    runRate: runRateOf({ target, ended: false, pace: "business-days", rates }, value),
    parts,
  };
}

const dayStart = (day: number): string =>
  day > 30 ? "2026-12-01T00:00:00+01:00" : `2026-11-${String(day).padStart(2, "0")}T00:00:00+01:00`;

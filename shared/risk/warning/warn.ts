import type { Period } from "../../calendar/period.ts";
import { isBeyond, type SafeRange } from "../safe-range.ts";
import { afterBusinessDays, businessDaysUntil } from "./business-days.ts";
import { ewmaOf } from "./ewma.ts";
import type { Point } from "./point.ts";
import { seasonAt, withoutSeason } from "./season.ts";
import { RUN } from "./run-rules.ts";
import { bearingOf, signalsOf } from "./signals.ts";
import { stepsOf } from "./steps.ts";
import { MOST_SAMPLES, timeToBreach } from "./time-to-breach.ts";
import type { Warning } from "./warning.ts";
import { nextLevel, type Watch } from "./watch.ts";

// A drift by less than a tenth of the way from the mean to the limit is of no consequence.
const LEAST_SHARE_OF_WAY = 0.1;

type Foretold = Pick<Warning, "level" | "madeAt" | "horizonDays" | "due">;

/** What all methods look at. */
interface Sight {
  readonly watch: Watch;
  /** Without season, oldest first. */
  readonly points: readonly Point[];
  /** Those of them after the last one that was beyond the level: what led to one breach foretells no second one. */
  readonly fresh: readonly Point[];
  readonly safe: SafeRange;
  readonly foretold: Foretold;
}

/**
 * What warns at the newest point of a series that its next level is coming, from that point and those before it alone
 * (oldest first, as `pointsOf` gives them): rules 1 and 3 of its limits, a drift, and a trend that reaches the level.
 * Nothing while the newest point is part of the baseline, and nothing when the worst level is reached: that is for the
 * alert to tell. A warning is made anew at every point at which its reason holds; see `newWarnings`.
 */
export function warn(points: readonly Point[], watch: Watch): Warning[] {
  const { baseline, calendar, horizonDays } = watch;
  const last = points.at(-1);
  const next = last && nextLevel(watch, last.value);
  if (!next || last.period.start < baseline.span.end) return [];
  const madeAt = last.period.end;
  const due = afterBusinessDays(calendar, madeAt, horizonDays);
  const plain = withoutSeason(points, baseline.season, calendar);
  const sight: Sight = {
    watch,
    points: plain,
    fresh: plain.slice(points.findLastIndex(({ value }) => isBeyond(value, next.safe)) + 1),
    safe: next.safe,
    foretold: { level: next.name, madeAt, horizonDays, due },
  };
  return [...bySignals(sight), ...byDrift(sight), ...byTrend(sight)];
}

/** Of neighbours that lean on each other a run on one side says little: only rule 1 is asked then. */
function bySignals({ watch: { baseline, direction }, fresh, foretold }: Sight): Warning[] {
  const { mean, lower, upper } = baseline.limits;
  const points = fresh.slice(-RUN);
  const last = points.length - 1;
  const value = points[last]?.value ?? mean;
  const signals = signalsOf(
    points.map((point) => point.value),
    baseline.limits,
    direction,
  );
  return signals.flatMap(({ rule, side, warns, points: at }) => {
    if (!warns || at.at(-1) !== last) return [];
    if (rule !== "outside-limits" && (rule !== "seven-on-one-side" || baseline.autocorrelation > 0))
      return [];
    return [{ ...foretold, rule, side, points: periodsAt(points, at), value, mean, lower, upper }];
  });
}

function byDrift({ watch: { baseline, direction }, fresh, safe, foretold }: Sight): Warning[] {
  const { limits, autocorrelation, span } = baseline;
  const after = fresh.filter(({ period }) => period.start >= span.end);
  const way = Math.min(...safe.map((end) => Math.abs(end - limits.mean)));
  const averages = ewmaOf(
    after.map(({ value }) => value),
    limits,
    { leastEffect: LEAST_SHARE_OF_WAY * way, autocorrelation },
  );
  const newest = averages.at(-1);
  const side = newest?.drifted;
  if (!newest || !side || bearingOf(side, direction) !== "concern") return [];
  const isElsewhere = ({ average }: { average: number }): boolean =>
    side === "high" ? average <= limits.mean : average >= limits.mean;
  const begun = averages.findLastIndex(isElsewhere) + 1;
  const periods = after.slice(begun).map(({ period }) => period);
  return [{ ...foretold, rule: "drift", side, points: periods, average: newest.average, mean: limits.mean }];
}

/** Told when it holds for two points in a row: one odd point makes no trend. */
function byTrend(sight: Sight): Warning[] {
  const { points, safe, foretold, watch } = sight;
  const now = trendAt(sight, points);
  if (!now || !trendAt(sight, points.slice(0, -1))) return [];
  const { side, trend, days } = now;
  const limit = side === "high" ? safe[1] : safe[0];
  if (days.to >= watch.horizonDays) return [];
  const rest = points.slice(-trend.samples).map(({ period }) => period);
  return [
    {
      ...foretold,
      rule: "time-to-breach",
      side,
      points: rest,
      limit,
      slope: trend.slope,
      businessDays: days,
    },
  ];
}

function trendAt({ watch, safe }: Sight, points: readonly Point[]) {
  const { calendar, baseline, horizonDays } = watch;
  const recent = points.slice(-MOST_SAMPLES);
  const last = recent.at(-1)?.period;
  if (!last) return undefined;
  const steps = stepsOf(recent, calendar);
  const ahead = steps.ahead(afterBusinessDays(calendar, last.end, horizonDays));
  const seasons = ahead.map((period) => seasonAt(baseline.season, period, calendar));
  const found = timeToBreach(steps.samples, safe, seasons, baseline.autocorrelation === 0);
  if (found.kind === "none") return undefined;
  const daysTo = (step: number): number | undefined => {
    const period = ahead[step - 1];
    return period && Math.max(1, businessDaysUntil(calendar, last.end, period.end));
  };
  const from = daysTo(found.steps.from);
  const to = daysTo(found.steps.to);
  if (from === undefined || to === undefined) return undefined;
  return { ...found, days: { from, to: Math.max(to, from + 1) } };
}

const periodsAt = (points: readonly Point[], at: readonly number[]): Period[] =>
  at.flatMap((index) => points[index]?.period ?? []);

import type { Kpi } from "../kpi/definition.ts";
import { LONGEST_PERIOD, rhythmOf } from "../kpi/rhythm.ts";
import { DAY_MS, durationMs, HOUR_MS, MINUTE_MS, SECOND_MS } from "../units/time.ts";
import type { Kri } from "./kri.ts";
import { rankOf } from "./rank.ts";
import type { AlertRule, RuleLevel } from "./rule.ts";
import { type SafeRange, safeRange } from "./safe-range.ts";
import { watchOf } from "./watched-kri.ts";

/**
 * The rule by which a KRI's alerts are decided. Defaults: a gap is more than two rhythms, an alert reopens within 15
 * minutes or one rhythm, whichever is longer; more than 4 changes in 24 rhythms are flapping; an acknowledgement holds
 * a day, one that is missing is told further after 4 hours, a snooze lasts 7 days at most, and what was well again
 * before anybody saw it waits for somebody who does. The rhythm is the KPI's, or
 * its period's length where whole periods are watched.
 */
export function ruleOf(kri: Kri, kpi: Pick<Kpi, "aggregate" | "period" | "expectedEvery">): AlertRule {
  const watch = watchOf(kri, kpi);
  const every = watch === "completed" ? durationMs(LONGEST_PERIOD[kpi.period]) : rhythmOf(kpi);
  const { id, direction, dwell, noData } = kri;
  const levels = kri.levels.map((level) => levelOf(kri, level)).sort((a, b) => a.rank - b.rank);
  const judged = levels.map(({ rank, trip, clear, pending, clearFor }) =>
    [rank, ...trip, ...clear, pending, clearFor].join(" "),
  );
  const series = [kri.kpi, kri.unit, watch].join(" ");
  return {
    id,
    series,
    version: [series, direction, dwell, noData, every, ...judged].join("; "),
    levels,
    dwell,
    noData: noData === "hold" ? "hold" : rankOf(noData === "ok" ? "normal" : noData),
    every,
    maxGap: durationMs(2 * every),
    latch: true,
    reopenWindow: durationMs(Math.max(15 * MINUTE_MS, every)),
    flapAfter: 4,
    flapWindow: durationMs(24 * every),
    ackTimeout: durationMs(DAY_MS),
    escalateAfter: durationMs(4 * HOUR_MS),
    snoozeMax: durationMs(7 * DAY_MS),
  };
}

function levelOf(
  { direction, dwell }: Kri,
  { name, trip, clear, ...level }: Kri["levels"][number],
): RuleLevel {
  const per = dwell === "duration" ? SECOND_MS : 1;
  // A limit that does not fit its direction is refused with the catalogue; it can trip nothing here.
  const safe = (limit: typeof trip): SafeRange => safeRange(direction, limit) ?? [-Infinity, Infinity];
  return {
    rank: name === "red" ? 2 : 1,
    trip: safe(trip),
    clear: safe(clear),
    pending: level.pending * per,
    clearFor: level.clearFor * per,
  };
}

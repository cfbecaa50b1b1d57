import type { Period, PeriodKind } from "../../shared/calendar/period.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { type Outcome, WAITING } from "../../shared/kpi/aggregates/aggregate.ts";
import { courseOf } from "../../shared/kpi/course.ts";
import { type Kpi, shownStep } from "../../shared/kpi/definition.ts";
import { runRateFrom } from "../../shared/kpi/run-rate-from.ts";
import { splitRest } from "../../shared/kpi/split-rest.ts";
import { expectedBy, targetFor } from "../../shared/kpi/target.ts";
import type { Pace, PacePart } from "../../shared/protocol/history-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { outcomeTable } from "./outcomes.ts";

/** The parts of which a way is told: enough to draw it, and each of a length that the store keeps. */
const GRAIN_OF = {
  hour: "hour",
  day: "hour",
  week: "day",
  month: "day",
  quarter: "day",
  year: "month",
} as const satisfies Record<PeriodKind, PeriodKind>;

export interface PaceQuery {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly period: Period;
}

/** The way of a KPI to its target over a period, as of now (T3, T4). */
export async function readPace(model: Model, reads: Reads, query: PaceQuery, now: UnixMs): Promise<Pace> {
  const { kpi, unit, period } = query;
  const { calendar } = model;
  const grain = GRAIN_OF[period.kind];
  const parts = calendar.between(grain, period.start, period.end);
  const begun = parts.filter(({ start }) => start <= now);
  const [each, soFar] = await Promise.all(
    (["each", "so-far"] as const).map(async (over) => {
      const table = await outcomeTable(model, reads, kpi.id, [unit], begun, over);
      return table.get(unit) ?? [];
    }),
  );
  const outcome = soFar?.at(-1) ?? WAITING;
  const target = targetFor(calendar, kpi, unit, period);
  const course = courseOf(calendar, kpi, target, { period, now });
  const runRate = runRateFrom(course, outcome);
  const needed =
    runRate.kind === "open"
      ? splitRest(calendar, parts, { ...runRate, quantum: shownStep(kpi.measure), now })
      : undefined;
  return {
    kpi: kpi.id,
    unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
    grain,
    state: outcome.kind,
    ...valueOf(outcome, "value"),
    ...(outcome.kind === "undefined" && { reason: outcome.reason }),
    ...(target !== undefined && { target }),
    ...(typeof target === "number" && { expected: expectedBy(calendar, kpi, target, period, now) }),
    runRate,
    parts: parts.map((part, index): PacePart => ({
      start: calendar.iso(part.start),
      end: calendar.iso(part.end),
      business: calendar.daysBetween(part.start, part.end).some((day) => calendar.isBusinessDay(day)),
      ...valueOf(each?.[index], "value"),
      ...valueOf(soFar?.[index], "total"),
      ...(typeof target === "number" && {
        expected: expectedBy(calendar, kpi, target, period, part.end),
      }),
      ...(needed && { needed: needed[index] ?? 0 }),
    })),
  };
}

const valueOf = <Name extends string>(outcome: Outcome | undefined, name: Name) =>
  outcome?.kind === "value" ? ({ [name]: outcome.value } as { readonly [N in Name]: number }) : {};

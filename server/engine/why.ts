import type { Period, Span } from "../../shared/calendar/period.ts";
import { samePoint } from "../../shared/calendar/same-point.ts";
import { yearBefore } from "../../shared/calendar/year-before.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Outcome } from "../../shared/kpi/aggregates/aggregate.ts";
import { changeFrom } from "../../shared/kpi/comparison.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { type Grounds, outcomesOf } from "../../shared/kpi/why/grounds.ts";
import { splitInputs } from "../../shared/kpi/why/split-inputs.ts";
import { splitUnits } from "../../shared/kpi/why/split-units.ts";
import type { Why, WhyBasis, WhySide } from "../../shared/protocol/why-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { createSummaryCache } from "./cache.ts";
import { associateDrivers } from "./drivers.ts";
import { factsBehind } from "./facts-behind.ts";

export interface WhyQuery {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly period: Period;
  readonly basis: WhyBasis;
}

/** Why a KPI moved, from an earlier period up to the same point (P3) to the one asked for. */
export async function readWhy(model: Model, reads: Reads, query: WhyQuery, now: UnixMs): Promise<Why> {
  const { kpi, unit, period, basis } = query;
  const { calendar } = model;
  const earlier = basis === "year" ? yearBefore(calendar, period) : calendar.previous(period);
  const running = now >= period.start && now < period.end;
  const before = { start: earlier.start, end: samePoint(calendar, period, now, earlier) };
  const [grounds, drivers] = await Promise.all([
    readGrounds(model, reads, kpi.id, { before, after: period }),
    associateDrivers(model, reads, query, now),
  ]);
  const outcomes = outcomesOf(grounds, kpi.id, unit);
  const byFormula = splitInputs(grounds, kpi, unit);
  const side = ({ start, end }: Span, outcome: Outcome): WhySide => ({
    start: calendar.iso(start),
    end: calendar.iso(end),
    state: outcome.kind,
    ...(outcome.kind === "value" && { value: outcome.value }),
    ...(outcome.kind === "undefined" && { reason: outcome.reason }),
  });
  return {
    kpi: kpi.id,
    unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
    basis,
    comparison: running ? "same-point" : "whole-period",
    before: side(before, outcomes.before),
    now: side(running ? { start: period.start, end: now } : period, outcomes.after),
    ...(outcomes.before.kind === "value" &&
      outcomes.after.kind === "value" && {
        change: changeFrom(kpi, outcomes.before.value, outcomes.after.value),
      }),
    ...(byFormula && { byFormula }),
    byUnits: splitUnits(grounds, kpi, unit),
    drivers,
  };
}

/** Reads the facts of both spans behind a KPI, each KPI's once. */
async function readGrounds(
  model: Model,
  reads: Reads,
  id: string,
  { before, after }: { readonly before: Span; readonly after: Span },
): Promise<Grounds> {
  const cache = createSummaryCache(reads, model.calendar, (kpi) => model.aggregates[kpi] ?? "sum");
  const summaries = new Map(
    await Promise.all(
      factsBehind(model, id).map(async (kpi) => {
        const [earlier, later] = await Promise.all([cache.span(kpi, before), cache.span(kpi, after)]);
        return [kpi, { before: earlier, after: later }] as const;
      }),
    ),
  );
  return {
    tree: model.tree,
    kpi: (kpi) => model.kpi(kpi),
    formula: (kpi) => model.formula(kpi),
    summaries: (kpi) => summaries.get(kpi) ?? { before: new Map(), after: new Map() },
  };
}

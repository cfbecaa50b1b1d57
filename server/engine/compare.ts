import { comparedWith, type ComparisonKind } from "../../shared/calendar/compared.ts";
import type { Period } from "../../shared/calendar/period.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { changeFrom } from "../../shared/kpi/comparison.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Comparison } from "../../shared/protocol/history-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { createSummaryCache } from "./cache.ts";
import { outcomeOver } from "./outcomes.ts";

interface Query {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly period: Period;
  readonly with: ComparisonKind;
  /** An instant in the earlier period, where it is another than that kind of comparison has. */
  readonly earlier?: UnixMs;
}

/** What a KPI's value of a period is compared with, and the change against it, as of now (P3, P4). */
export async function readComparison(
  model: Model,
  reads: Reads,
  query: Query,
  now: UnixMs,
): Promise<Comparison> {
  const { kpi, unit, period } = query;
  const { calendar } = model;
  const cache = createSummaryCache(reads, calendar, (id) => model.aggregates[id] ?? "sum");
  const earlierPeriod =
    query.earlier === undefined ? undefined : calendar.periodAt(period.kind, query.earlier);
  const compared = comparedWith(calendar, query.with, period, now, earlierPeriod);
  const [present, earlier] = await Promise.all(
    [period, compared.span].map((span) => outcomeOver(model, cache, kpi.id, unit, span)),
  );
  const isoOf = ({ kind, start, end }: Period) => ({
    kind,
    start: calendar.iso(start),
    end: calendar.iso(end),
  });
  return {
    kpi: kpi.id,
    unit,
    period: isoOf(period),
    with: query.with,
    earlier: {
      period: isoOf(compared.period),
      until: calendar.iso(compared.span.end),
      basis: compared.basis,
      ...(earlier?.kind === "value" && { value: earlier.value }),
    },
    ...(present?.kind === "value" &&
      earlier?.kind === "value" && { change: changeFrom(kpi, earlier.value, present.value) }),
  };
}

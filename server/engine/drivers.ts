import type { Period } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { unitBeside } from "../../shared/kpi/unit-beside.ts";
import { correlate } from "../../shared/kpi/why/correlate.ts";
import type { WhyDriver } from "../../shared/protocol/why-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { factsBehind } from "./facts-behind.ts";
import { outcomeTable } from "./outcomes.ts";

const PERIODS = 24;

interface DriversQuery {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly period: Period;
}

/**
 * How closely the KPIs that are declared to drive one went ahead of it over the last 24 complete periods, in the
 * catalogue's order. Not of those that its formula reads, however indirectly: what they do is known exactly; and where a
 * driver is calculated from the same facts, it moves with the KPI by definition, and only that is said. Periods that an
 * annotation marks as not comparable are left out (O6), and so are those before the first fact, of which some KPIs say
 * zero (K8).
 */
export async function associateDrivers(
  model: Model,
  reads: Reads,
  { kpi, unit, period }: DriversQuery,
  now: UnixMs,
): Promise<WhyDriver[]> {
  const declared = model.drivers(kpi.id).filter((driver) => !model.dependents(driver).includes(kpi.id));
  if (declared.length === 0) return [];
  const periods = completePeriods(model.calendar, period, now);
  const valuesOf = async (id: string, of: string): Promise<(number | undefined)[]> => {
    const own = model.kpi(id);
    const outcomes = (await outcomeTable(model, reads, id, [of], periods)).get(of) ?? [];
    // Where nothing was reported yet, a zero is no measurement.
    const first = outcomes.findIndex((outcome) => outcome.kind === "value" && outcome.volume > 0);
    const excluded = own ? model.notComparable(own, of) : [];
    return periods.map(({ start, end }, index) => {
      const outcome = outcomes[index];
      const comparable = !excluded.some((span) => span.start < end && start < span.end);
      const measured = index >= first && first >= 0;
      return outcome?.kind === "value" && comparable && measured ? outcome.value : undefined;
    });
  };
  const values = await valuesOf(kpi.id, unit);
  const facts = new Set(factsBehind(model, kpi.id));
  return Promise.all(
    declared.map(async (driver): Promise<WhyDriver> => {
      const own = model.kpi(driver);
      const beside = own ? unitBeside(model.tree, own, unit) : unit;
      if (factsBehind(model, driver).some((id) => facts.has(id)))
        return { kpi: driver, unit: beside, kind: "none", reason: "same-facts" };
      return { kpi: driver, unit: beside, ...correlate(await valuesOf(driver, beside), values) };
    }),
  );
}

/** The last periods up to the one asked for that are over, oldest first. */
function completePeriods(calendar: Calendar, asked: Period, now: UnixMs): Period[] {
  const latest = asked.end <= now ? asked : calendar.previous(calendar.periodAt(asked.kind, now));
  const periods = [latest];
  while (periods.length < PERIODS) periods.unshift(calendar.previous(periods[0] ?? latest));
  return periods;
}

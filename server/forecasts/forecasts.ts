import { elapsedShare } from "../../shared/calendar/elapsed.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { inUse } from "../../shared/kpi/in-use.ts";
import { EARLIEST_SHARE } from "../../shared/kpi/forecast/outlook.ts";
import { paceOf, targetFor } from "../../shared/kpi/target.ts";
import { DAY_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import { createSummaryCache } from "../engine/cache.ts";
import { readForecast } from "../engine/forecast.ts";
import { outcomeOver } from "../engine/outcomes.ts";
import type { Clock } from "../lib/clock.ts";
import type { ForecastStore, ForetoldPeriod } from "../store/forecast-store.ts";
import type { Reads } from "../store/store.ts";

/** So long after its end a period is given its final value: facts that come late have a day (K6). */
const SETTLES_AFTER_MS = DAY_MS;

interface Parts {
  readonly model: () => Model;
  readonly reads: Reads;
  readonly store: ForecastStore;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/**
 * Foretells once a day where each KPI in use with a target will end, at its own unit and period (T7), and settles what
 * was foretold once it is known (T8). All that it knows is in the store: a restart changes nothing, a day on which the
 * server did not run has no forecast.
 */
export function createForecasts({ model, reads, store, clock, onError }: Parts) {
  let closing = false;
  let turn = Promise.resolve();

  async function foretell(kpi: Kpi, day: string, now: UnixMs): Promise<void> {
    const { calendar } = model();
    const { id, unit } = kpi;
    const period = calendar.periodAt(kpi.period, now);
    const target = targetFor(calendar, kpi, unit, period);
    if (target === undefined || elapsedShare(calendar, period, now, paceOf(kpi)) < EARLIEST_SHARE) return;
    const { outlook } = await readForecast(model(), reads, { kpi, unit, period }, now);
    if (outlook.state !== "forecast") return;
    const { point, band, chance } = outlook;
    await store.addForecast({
      ...{ kpi: id, unit, period, day, madeAt: now, target, point },
      ...("low" in band && { low: band.low, high: band.high }),
      ...(chance !== undefined && { chance }),
    });
  }

  async function settle(foretold: ForetoldPeriod, now: UnixMs): Promise<void> {
    const asked = model();
    const { calendar, aggregates } = asked;
    // Of what is no longer in the catalogue nobody knows how it is read.
    if (!asked.kpi(foretold.kpi) || !asked.tree.get(foretold.unit)) return;
    const cache = createSummaryCache(reads, calendar, (id) => aggregates[id] ?? "sum");
    const outcome = await outcomeOver(asked, cache, foretold.kpi, foretold.unit, foretold.period);
    if (outcome.kind === "value") await store.settle(foretold, outcome.value, now);
  }

  /** One after the other: what is asked for meanwhile does not wait behind all of them. */
  async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    for (const item of items) if (!closing) await work(item).catch(onError);
  }

  async function round(): Promise<void> {
    const now = clock();
    const day = model().calendar.dayAt(now).date.toString();
    await each(await store.unsettled(unixMs(now - SETTLES_AFTER_MS)), (foretold) => settle(foretold, now));
    const done = new Set((await store.forecastOn(day)).map(({ kpi, unit }) => `${kpi} ${unit}`));
    const open = inUse(model().catalogue.kpis).filter(({ id, unit }) => !done.has(`${id} ${unit}`));
    await each(open, (kpi) => foretell(kpi, day, now));
  }

  return {
    /** Foretells and settles what is due; resolves when that is kept. Rounds wait for each other. */
    round: (): Promise<void> => {
      turn = turn.then(round).catch(onError);
      return turn;
    },
    /** Resolves once the round that runs has ended; it begins nothing more. */
    close: async (): Promise<void> => {
      closing = true;
      await turn;
    },
  };
}

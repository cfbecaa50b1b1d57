import { elapsedShare } from "../../shared/calendar/elapsed.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { type Reading, readingKey, type ReadingRef, refOf } from "../../shared/kpi/reading.ts";
import type { MomentRule } from "../../shared/moment/rule.ts";
import type { Observation } from "../../shared/kpi/observation.ts";
import { beatsRecord, bestOf, meetsTarget } from "../../shared/moment/win.ts";
import { type Moment, MOMENT_LIFE_MS } from "../../shared/protocol/moment.ts";
import { unixMs } from "../../shared/units/time.ts";
import { readLeague, readSeries } from "../engine/history.ts";
import type { Live } from "../engine/live.ts";
import type { Clock } from "../lib/clock.ts";
import type { Release } from "../lib/release.ts";
import type { MomentStore, Reads } from "../store/store.ts";
import { sayMoment, type Win } from "./say-moment.ts";

/** A record is the best of so many periods before the running one. */
const RECORD_PERIODS = 36;
/** So early in a period a table is luck (S3). */
const EARLY = 0.1;

interface Parts {
  readonly live: Live;
  readonly model: () => Model;
  readonly reads: Reads;
  readonly store: MomentStore;
  readonly clock: Clock;
  /** Told of each win once it is kept. */
  readonly onMoment: (moment: Moment) => void;
  readonly onError: (error: unknown) => void;
}

/** What is known of a rule since it was looked at last. */
interface Watched {
  readonly rule: MomentRule;
  readonly kpi: Kpi;
  readonly ref: ReadingRef;
  before: Reading | undefined;
  /** Of the periods before the one in which it was asked for. */
  best: { readonly period: string; readonly value: number | undefined } | undefined;
  leader: string | undefined;
}

/**
 * Watches what the catalogue's rules name, keeps each win and tells of it once, however often the server starts: a
 * number that trembles around its target is one win. What happened before the start is no news.
 */
export function createMoments({ live, model, reads, store, clock, onMoment, onError }: Parts) {
  let watched: readonly Watched[] = [];
  let release: Release = () => undefined;
  let told = 0;
  let turn = Promise.resolve();

  /** Goes over to the rules of the catalogue in use. */
  async function use(): Promise<void> {
    const next = model().catalogue.moments.flatMap((rule): Watched[] => {
      const kpi = model().kpi(rule.kpi);
      if (!kpi || rule.when === "amount") return [];
      const ref = { kpi: kpi.id, unit: rule.unit ?? kpi.unit, period: kpi.period };
      const none = { before: undefined, best: undefined, leader: undefined };
      return [{ rule, kpi, ref, ...none }];
    });
    const held = await live.watch(next.map(({ ref }) => ref));
    release();
    release = held.release;
    for (const one of next) {
      one.before = held.readings.find((reading) => isOf(one, reading));
      if (one.rule.when === "new-leader") one.leader = await leaderOf(one);
    }
    watched = next;
  }

  /** The one unit at the top; nobody while several share it, or while the period is young. */
  async function leaderOf({ kpi, ref }: Watched): Promise<string | undefined> {
    const now = clock();
    const { calendar } = model();
    if (elapsedShare(calendar, calendar.periodAt(ref.period, now), now, "time") < EARLY) return undefined;
    const { rows } = await readLeague(
      model(),
      reads,
      { kpi, unit: ref.unit, period: ref.period, at: now },
      now,
    );
    const first = rows.filter(({ rank }) => rank === 1);
    return first.length === 1 ? first[0]?.unit : undefined;
  }

  async function bestBefore(one: Watched, { period }: Reading): Promise<number | undefined> {
    if (one.best?.period === period.start) return one.best.value;
    const { calendar } = model();
    const to = unixMs(Date.parse(period.start));
    let first = calendar.periodAt(one.ref.period, to);
    for (let back = 0; back < RECORD_PERIODS; back += 1) first = calendar.previous(first);
    const query = { kpi: one.kpi, unit: one.ref.unit, grain: one.ref.period, from: first.start, to };
    const { points } = await readSeries(model(), reads, query, clock());
    const value = bestOf(
      one.kpi,
      points.flatMap((point) => point.value ?? []),
    );
    one.best = { period: period.start, value };
    return value;
  }

  async function look(one: Watched, after: Reading): Promise<void> {
    const { before } = one;
    one.before = after;
    const win = await winOf(one, before, after);
    // A table may have many leaders in a month, each is news; a target is met, a record beaten once in a period.
    const once = win?.kind === "new-leader" ? undefined : `${readingKey(refOf(after))} ${after.period.start}`;
    if (win) await tell(one.rule, one.kpi, win, once);
  }

  /** @param once names what was won, where it can be won only once */
  async function tell(rule: MomentRule, kpi: Kpi, win: Win, once?: string): Promise<void> {
    told += 1;
    const now = clock();
    const at = model().calendar.iso(now);
    const moment = { id: `${rule.id} ${once ?? `${at} ${told}`}`, ...sayMoment(model(), rule, kpi, win) };
    if (await store.addMoment({ ...moment, at: now })) onMoment({ ...moment, at });
  }

  /** The rules that celebrate a fact of this size; what is old news when it arrives is none. */
  function amountRules({ kpi, unit, at, value }: Observation): readonly MomentRule[] {
    const { catalogue, tree } = model();
    if (value === undefined || clock() - at > MOMENT_LIFE_MS) return [];
    return catalogue.moments.filter(
      (rule) =>
        rule.when === "amount" &&
        rule.kpi === kpi &&
        value >= rule.amount &&
        (rule.unit === undefined || tree.isWithin(unit, rule.unit)),
    );
  }

  async function winOf(one: Watched, before: Reading | undefined, after: Reading): Promise<Win | undefined> {
    const { rule, kpi, ref } = one;
    if (!before) return undefined;
    switch (rule.when) {
      case "target-met":
        return meetsTarget(kpi, before, after) ? { kind: "reached", reading: after } : undefined;
      case "record": {
        const best = await bestBefore(one, after);
        return beatsRecord(kpi, best, before, after)
          ? { kind: "record", reading: after, best: best ?? 0 }
          : undefined;
      }
      case "new-leader": {
        const was = one.leader;
        one.leader = (await leaderOf(one)) ?? was;
        return was !== undefined && one.leader !== undefined && one.leader !== was
          ? { kind: "new-leader", leader: one.leader, unit: ref.unit }
          : undefined;
      }
      case "amount":
        return undefined;
    }
  }

  return {
    use: (): void => {
      turn = turn.then(use).catch(onError);
    },
    /** Whether a fact is large enough to be celebrated if it is new. */
    isNotable: (observation: Observation): boolean => amountRules(observation).length > 0,
    /** A notable fact was new. */
    noted: (observation: Observation): void => {
      for (const rule of amountRules(observation)) {
        const kpi = model().kpi(rule.kpi);
        const { unit, value = 0, key } = observation;
        const once = key === undefined ? undefined : `${rule.kpi} ${key}`;
        if (kpi)
          turn = turn.then(() => tell(rule, kpi, { kind: "amount", unit, value }, once)).catch(onError);
      }
    },
    /** Readings have changed, each to the newest. */
    changed(readings: readonly Reading[]): void {
      for (const one of watched) {
        const after = readings.find((reading) => isOf(one, reading));
        if (after) turn = turn.then(() => look(one, after)).catch(onError);
      }
    },
    /** Resolves once what was won so far is kept. */
    close: async (): Promise<void> => {
      release();
      await turn;
    },
  };
}

const isOf = ({ ref }: Pick<Watched, "ref">, reading: Reading): boolean =>
  readingKey(refOf(reading)) === readingKey(ref);

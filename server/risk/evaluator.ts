import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { AlertsPush, AlertView } from "../../shared/protocol/alert-views.ts";
import type { AlertAction } from "../../shared/risk/act.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Live } from "../engine/live.ts";
import type { Readings } from "../engine/readings.ts";
import type { Clock } from "../lib/clock.ts";
import type { Release } from "../lib/release.ts";
import type { AlertStore, StoredAlert, StoredEpisode } from "../store/alert-store.ts";
import { actOn } from "./act-on.ts";
import { advanceAlert } from "./advance-alert.ts";
import { createAlertKeeper, type Decide } from "./alert-keeper.ts";
import { alertView } from "./alert-view.ts";
import { byUrgency } from "./by-urgency.ts";
import { closeGone } from "./close-gone.ts";
import { lookAtKri } from "./look-at-kri.ts";

/** More that is open at once nobody reads on a screen; the page of alerts has all. */
const MOST_PUSHED = 200;

interface Parts {
  readonly readings: Readings;
  readonly live: Live;
  readonly store: AlertStore;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Told of what is open, after each round and each change. */
  readonly onAlerts: (alerts: AlertsPush) => void;
  /** Told of each alert in which something has happened: opened, worse, better, attended to, over. */
  readonly onHappened: (alert: AlertView) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Judges the catalogue's KRIs: whenever what they watch changes, and in rounds, as silence is evidence, too. All that
 * is remembered is in the store, so that a restart changes nothing; another evaluator on the same store can only come
 * first. One thing at a time: all evaluations and actions wait for each other.
 */
export function createEvaluator({
  readings,
  live,
  store,
  clock,
  newId,
  onAlerts,
  onHappened,
  onError,
}: Parts) {
  const keeper = createAlertKeeper({ store, onError });
  let open: readonly StoredEpisode[] | undefined;
  const startedAt = clock();
  let evaluatedAt: UnixMs | undefined;
  let release: Release = () => undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const changed = new Set<string>();
  let isClosing = false;

  const iso = (at: UnixMs): string => readings.model.calendar.iso(at);

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  /**
   * Decides and keeps; resolves with whether all could be. What has happened is told at once; another value of what is
   * open, which may come ten times a second, with the next round.
   */
  async function keep(decisions: ReadonlyMap<string, Decide>): Promise<boolean> {
    const { isWhole, hasChanged, isNews, happened } = await keeper.keep(decisions);
    if (hasChanged) open = await store.episodes({ state: "open", limit: MOST_PUSHED });
    for (const stored of happened) onHappened(alertView(stored, iso));
    if (isNews) onAlerts(push());
    return isWhole;
  }

  /** How the KRIs of a list are decided. */
  function judging(kris: readonly WatchedKri[], now: UnixMs): Map<string, Decide> {
    return new Map(
      kris.flatMap((kri): [string, Decide][] => {
        const kpi = readings.model.kpi(kri.kpi);
        if (!kpi) return [];
        const decide: Decide = async (stored) =>
          advanceAlert(
            stored,
            await lookAtKri(readings, { kri, kpi }, stored, { now, lookedAt: evaluatedAt }),
            newId,
          );
        return [[kri.id, decide]];
      }),
    );
  }

  /** How alerts end that are watched no more. */
  function ending(alerts: ReadonlyMap<string, StoredAlert>, now: UnixMs): Map<string, Decide> {
    const { kris, catalogue } = readings.model;
    const watched = new Set(kris.map(({ id }) => id));
    const defined = new Set(catalogue.kris.map(({ id }) => id));
    return new Map(
      [...alerts.keys()]
        .filter((id) => !watched.has(id))
        .map((id): [string, Decide] => {
          const reason = defined.has(id) ? "series-gone" : "rule-changed";
          return [id, async (stored) => stored && closeGone(stored, reason, now)];
        }),
    );
  }

  async function round(): Promise<void> {
    if (isClosing) return;
    open ??= await store.episodes({ state: "open", limit: MOST_PUSHED });
    const alerts = await keeper.load();
    const now = clock();
    const decisions = new Map([...ending(alerts, now), ...judging(readings.model.kris, now)]);
    if (await keep(decisions)) evaluatedAt = now;
    if (readings.model.kris.length > 0) onAlerts(push());
  }

  async function look(): Promise<void> {
    const kris = readings.model.kris.filter(({ id }) => changed.has(id));
    changed.clear();
    if (!isClosing) await keep(judging(kris, clock()));
  }

  async function watch(): Promise<void> {
    const refs = readings.model.kris.flatMap(({ kpi: id, unit, watch: how }) => {
      const kpi = readings.model.kpi(id);
      return kpi && how === "current" ? [{ kpi: id, unit, period: kpi.period }] : [];
    });
    const held = await live.watch(refs);
    release();
    release = held.release;
  }

  async function perform(id: string, action: AlertAction): Promise<Result<StoredEpisode, Problem>> {
    const stored = await store.episode(id);
    if (!stored) return fail(problem("not-found", `There is no alert '${id}': /api/v1/alerts lists them.`));
    let refused: Problem | undefined;
    const decide: Decide = async (alert) => {
      const episode = await store.episode(id);
      if (!alert || !episode) throw new Error(`The alert of episode ${id} is not kept.`);
      const done = actOn(alert, episode, action, clock());
      refused = done.ok ? undefined : done.problem;
      return done.ok ? done.value : undefined;
    };
    const isDone = await keep(new Map([[stored.subject.kri.id, decide]]));
    if (refused) return fail(refused);
    if (!isDone) throw new Error(`What was done about alert ${id} could not be kept.`);
    return ok((await store.episode(id)) ?? stored);
  }

  function push(): AlertsPush {
    return {
      open: byUrgency((open ?? []).map((stored) => alertView(stored, iso))),
      serverTime: iso(clock()),
    };
  }

  return {
    /** Goes over to the KRIs of the catalogue in use; resolves when all have been judged. */
    use: (): Promise<void> => inTurn(() => watch().then(round)).catch(onError),
    /** Judges every KRI; what fails is tried again in the next round. */
    round: (): Promise<void> => inTurn(round).catch(onError),
    /** Readings have changed, each to the newest. */
    changed(news: readonly Reading[]): void {
      const before = changed.size;
      for (const kri of readings.model.kris) {
        const isOf = ({ kpi, unit }: Reading): boolean => kpi === kri.kpi && unit === kri.unit;
        if (kri.watch === "current" && news.some(isOf)) changed.add(kri.id);
      }
      if (before === 0 && changed.size > 0) void inTurn(look).catch(onError);
    },
    /** Does what a person wants about an episode; resolves with the episode after it. */
    act: (id: string, action: AlertAction): Promise<Result<StoredEpisode, Problem>> =>
      inTurn(() => perform(id, action)),
    /** What is open, as every screen is to know it. */
    push,
    /**
     * When all KRIs were judged last, as ISO 8601, or when this began as long as they never could be; undefined where
     * there are none.
     */
    evaluatedAt: (): string | undefined =>
      readings.model.kris.length === 0 ? undefined : iso(evaluatedAt ?? startedAt),
    /** Resolves once what was decided is kept; it begins nothing more. */
    close: async (): Promise<void> => {
      isClosing = true;
      release();
      await turn;
    },
  };
}

export type Evaluator = ReturnType<typeof createEvaluator>;

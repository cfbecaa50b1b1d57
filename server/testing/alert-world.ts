import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createModel } from "../../shared/catalogue/model.ts";
import type { Catalogue } from "../../shared/catalogue/schema.ts";
import type { AlertsPush, AlertView } from "../../shared/protocol/alert-views.ts";
import type { TimelineEntry } from "../../shared/risk/timeline.ts";
import { aCatalogue, at } from "../../shared/testing/factories.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import { createLive } from "../engine/live.ts";
import { createReadings } from "../engine/readings.ts";
import { createEvaluator, type Evaluator } from "../risk/evaluator.ts";
import type { AlertStore } from "../store/alert-store.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";

/** A store with facts, time that stands still, and an evaluator that can be replaced, as a restart does. */
export interface AlertWorld {
  readonly store: Store;
  readonly alerts: () => Evaluator;
  readonly pushes: AlertsPush[];
  readonly happened: AlertView[];
  readonly errors: unknown[];
  now(): UnixMs;
  goTo(iso: string): void;
  /** Commits one fact and tells who watches. */
  fact(kpi: string, value: number, iso?: string): Promise<void>;
  /** An evaluator that remembers only what is stored, on this catalogue from now on. */
  restart(more?: { readonly catalogue?: Partial<Catalogue>; readonly store?: AlertStore }): Promise<void>;
  /** Changes the catalogue under the running evaluator. */
  edit(catalogue: Partial<Catalogue>): Promise<void>;
  /** What happened to a KRI's episodes, each with the number of its episode. */
  story(kri: string): Promise<(Omit<TimelineEntry, "episode"> & { readonly episode: number })[]>;
  close(): Promise<void>;
}

export async function createAlertWorld(start: string, first: Partial<Catalogue>): Promise<AlertWorld> {
  const folder = mkdtempSync(join(tmpdir(), "tierboard-alerts-"));
  const store = await openSqliteStore(folder);
  let [now, ids, facts] = [at(start), 0, 0];
  let model = createModel(aCatalogue(first));
  const clock = (): UnixMs => now;
  const pushes: AlertsPush[] = [];
  const happened: AlertView[] = [];
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const shape = () => ({ calendar: model.catalogue.organisation, aggregates: model.aggregates });
  await store.reshape(shape());
  const readings = createReadings(store, model, clock);
  const live = createLive({
    readings,
    roundEveryMs: 0,
    elapsed: () => performance.now(),
    onError,
    onChanged: (changed) => evaluator.changed(changed),
  });
  const evaluatorOn = (alerts: AlertStore): Evaluator =>
    createEvaluator({
      readings,
      live,
      store: alerts,
      clock,
      newId: () => `id${(ids += 1)}`,
      onAlerts: (alert) => void pushes.push(alert),
      onHappened: (alert) => void happened.push(alert),
      onError,
    });
  let evaluator = evaluatorOn(store.alerts);

  async function use(catalogue: Partial<Catalogue> | undefined): Promise<void> {
    if (catalogue) {
      model = createModel(aCatalogue(catalogue));
      await store.reshape(shape());
      readings.use(model);
    }
    await evaluator.use();
  }

  return {
    store,
    alerts: () => evaluator,
    pushes,
    happened,
    errors,
    now: clock,
    goTo: (iso) => void (now = at(iso)),
    async fact(kpi, value, iso) {
      const observation = {
        kpi,
        unit: "sales",
        at: iso === undefined ? now : at(iso),
        value,
        key: `${(facts += 1)}`,
      };
      const request = { source: "test", observations: [observation], rejected: [] };
      const { touched } = await store.commit([request], unixMs(now));
      live.committed(touched);
    },
    async restart({ catalogue, store: alerts } = {}) {
      await evaluator.close();
      evaluator = evaluatorOn(alerts ?? store.alerts);
      await use(catalogue);
    },
    edit: use,
    async story(kri) {
      const episodes = (await store.alerts.episodes({ state: "all", kri, limit: 99 })).reverse();
      const stories = await Promise.all(episodes.map(({ episode }) => store.alerts.timeline(episode.id)));
      return stories.flatMap((entries, episode) => entries.map((entry) => ({ ...entry, episode })));
    },
    async close() {
      await evaluator.close();
      live.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { type Calendar, createCalendar } from "../../../shared/calendar/periods.ts";
import type { Piece } from "../../../shared/calendar/tile.ts";
import type { AggregateName } from "../../../shared/kpi/aggregates/aggregates.ts";
import type { IngestAnswer } from "../../../shared/protocol/http.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import type { BucketQuery, Commit, CommitAnswer, CommitRequest, ObservationQuery, Shape } from "../store.ts";
import { createAccessTables } from "./access-tables.ts";
import { createAlertTables } from "./alert-tables.ts";
import { createBuckets } from "./buckets.ts";
import { createDocumentTables } from "./document-tables.ts";
import { type Connection, openDatabase, transaction } from "./driver.ts";
import { createFacts } from "./facts.ts";
import { createForecastTables } from "./forecast-tables.ts";
import { createLeagueSnapshotTables } from "./league-snapshot-tables.ts";
import { migrate } from "./migrate.ts";
import { createMomentTables } from "./moment-tables.ts";
import { createNames } from "./names.ts";
import { createRequests } from "./requests.ts";
import { createScreenTables } from "./screen-tables.ts";
import { rebuild, shapesToRebuild } from "./reshape.ts";
import { createChanges, summarise } from "./summaries.ts";

interface InUse {
  readonly calendar: Calendar;
  readonly aggregates: Shape["aggregates"];
}

/** The store's work on one connection, synchronous: what a worker thread runs. */
export function createCore(file: string) {
  const database = openDatabase(file);
  migrate(database);
  const names = createNames(database);
  const facts = createFacts(database, names);
  const buckets = createBuckets(database, names);
  const requests = createRequests(database);
  const accessTables = createAccessTables(database);
  const momentTables = createMomentTables(database);
  const forecastTables = createForecastTables(database);
  let inUse: InUse | undefined;

  const shapeInUse = (): InUse => {
    if (!inUse) throw new Error("the store was not told how to summarise: call reshape first");
    return inUse;
  };
  const aggregateOf = (kpi: string): AggregateName => {
    const name = shapeInUse().aggregates[kpi];
    if (name === undefined) throw new Error(`no aggregate is known for ${kpi}`);
    return name;
  };

  function takeRequest(
    request: CommitRequest,
    now: UnixMs,
    changes: ReturnType<typeof createChanges>,
  ): CommitAnswer {
    const seen = requests.seen(request, now);
    if (seen) return seen;
    const tally = { accepted: 0, duplicates: 0, corrections: 0 };
    const noted: number[] = [];
    for (const [index, observation] of request.observations.entries()) {
      const verdict = facts.take(observation, request.source, now, aggregateOf(observation.kpi) === "last");
      if (verdict.kind === "accepted") {
        tally.accepted += 1;
        if (request.notable?.includes(index)) noted.push(index);
        changes.add(observation, verdict.seq);
      } else if (verdict.kind === "correction") {
        tally.corrections += 1;
        changes.replace(verdict.replaced, observation);
      } else tally.duplicates += 1;
    }
    const answer: IngestAnswer = { ...tally, rejected: request.rejected };
    requests.remember(request, answer, now);
    return { kind: "done", answer, ...(request.notable && { noted }) };
  }

  return {
    ...accessTables,
    ...createScreenTables(database),
    ...createDocumentTables(database),
    ...momentTables,
    ...forecastTables,
    ...createLeagueSnapshotTables(database),
    ...createAlertTables(database),

    /** Counts this opening of the data folder and returns how many there were. */
    nextEpoch: (): number => transaction(database, () => countEpoch(database)),

    /** Uses a shape without rebuilding anything: for connections that only read. */
    useShape(shape: Shape): void {
      // A KPI that is gone from the catalogue may still have facts under way.
      const aggregates = { ...inUse?.aggregates, ...shape.aggregates };
      inUse = { calendar: createCalendar(shape.calendar), aggregates };
    },

    /** Uses a shape and rebuilds the summaries that were made with another one; returns the KPIs rebuilt. */
    reshape(shape: Shape): string[] {
      this.useShape(shape);
      const kpis = shapesToRebuild(database, names, shape);
      for (const kpi of kpis) {
        transaction(database, () =>
          rebuild(database, names, facts, buckets, shapeInUse().calendar, shape, kpi),
        );
      }
      return kpis;
    },

    commit(batch: readonly CommitRequest[], now: UnixMs): Commit {
      const changes = createChanges(shapeInUse().calendar, aggregateOf);
      try {
        return transaction(database, () => ({
          answers: batch.map((request) => takeRequest(request, now, changes)),
          touched: changes.write(facts, buckets),
        }));
      } catch (error) {
        names.forget();
        facts.forget();
        throw error;
      }
    },

    summarise: (kpi: string, pieces: readonly Piece[]) =>
      summarise(facts, buckets, aggregateOf(kpi), kpi, pieces),
    buckets: (query: BucketQuery) => buckets.query(query),
    firstMonth: (kpi: string) => buckets.firstMonth(kpi),
    newest: (kpi: string) => facts.newest(kpi),
    observations: (query: ObservationQuery) => facts.page(query),
    tidy(now: UnixMs): void {
      requests.forgetOld(now);
      accessTables.forgetOldSessions(now);
      momentTables.forgetOldMoments(now);
      forecastTables.forgetOldForecasts(now);
    },
    ping: (): void => void database.prepare("SELECT 1").get(),
    close: (): void => database.close(),
  };
}

export type Core = ReturnType<typeof createCore>;

function countEpoch(database: Connection): number {
  database.exec(
    `INSERT INTO meta (key, value) VALUES ('epoch', '1')
     ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + 1 AS TEXT)`,
  );
  const row = database.prepare("SELECT value FROM meta WHERE key = 'epoch'").get() as { value: string };
  return Number(row.value);
}

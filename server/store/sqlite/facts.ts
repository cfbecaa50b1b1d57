import { type Observation, sameContent } from "../../../shared/kpi/observation.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import type { ObservationQuery, StoredObservation } from "../store.ts";
import type { Connection } from "./driver.ts";
import type { Names } from "./names.ts";

interface Row {
  readonly seq: number;
  readonly unit: number;
  readonly at: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly key: string | null;
  readonly received_at: number;
  readonly superseded_by: number | null;
}

/** What became of an observation; a correction says where the fact that it replaces was. */
export type Verdict =
  | { readonly kind: "accepted"; readonly seq: number }
  | { readonly kind: "duplicate" }
  | { readonly kind: "correction"; readonly replaced: Observation };

const COLUMNS = "seq, unit, at, value, numerator, denominator, key, received_at, superseded_by";

/** The table of facts: what was sent, in order of arrival, nothing ever overwritten. */
export function createFacts(database: Connection, names: Names) {
  const insert = database.prepare(
    `INSERT INTO observation (seq, kpi, unit, at, value, numerator, denominator, key, source, received_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const supersede = database.prepare("UPDATE observation SET superseded_by = ? WHERE seq = ?");
  const byKey = database.prepare(
    `SELECT ${COLUMNS} FROM observation WHERE kpi = ? AND key = ? AND superseded_by IS NULL`,
  );
  const byInstant = database.prepare(
    `SELECT ${COLUMNS} FROM observation WHERE kpi = ? AND unit = ? AND at = ? AND superseded_by IS NULL AND key IS NULL`,
  );
  const inSpan = database.prepare(
    `SELECT ${COLUMNS} FROM observation WHERE kpi = ? AND at >= ? AND at < ? AND superseded_by IS NULL`,
  );
  const selectNewest = database.prepare("SELECT unit, at FROM newest WHERE kpi = ?");
  const raiseNewest = database.prepare(
    `INSERT INTO newest (kpi, unit, at) VALUES (?, ?, ?)
     ON CONFLICT (kpi, unit) DO UPDATE SET at = excluded.at WHERE excluded.at > newest.at`,
  );
  const latest = database.prepare(
    "SELECT at FROM observation WHERE kpi = ? AND unit = ? AND superseded_by IS NULL ORDER BY at DESC LIMIT 1",
  );
  const dropNewest = database.prepare("DELETE FROM newest WHERE kpi = ? AND unit = ?");

  let next = nextSeq(database);

  const observationOf = (kpi: string, row: Row): StoredObservation => ({
    kpi,
    unit: names.textOf(row.unit),
    at: unixMs(row.at),
    seq: row.seq,
    receivedAt: unixMs(row.received_at),
    ...(row.value !== null && { value: row.value }),
    ...(row.numerator !== null && { numerator: row.numerator }),
    ...(row.denominator !== null && { denominator: row.denominator }),
    ...(row.key !== null && { key: row.key }),
    ...(row.superseded_by !== null && { supersededBy: row.superseded_by }),
  });

  function existing(kpi: number, observation: Observation, replacesByInstant: boolean): Row | undefined {
    if (observation.key !== undefined) return byKey.get(kpi, observation.key) as Row | undefined;
    if (!replacesByInstant) return undefined;
    return byInstant.get(kpi, names.numberOf(observation.unit), observation.at) as Row | undefined;
  }

  return {
    /** Takes one observation in (K3). `replacesByInstant`: without a key, the same unit and instant mean the same fact. */
    take(observation: Observation, source: string, now: UnixMs, replacesByInstant: boolean): Verdict {
      const kpi = names.numberOf(observation.kpi);
      const row = existing(kpi, observation, replacesByInstant);
      const before = row && observationOf(observation.kpi, row);
      if (before && sameContent(before, observation)) return { kind: "duplicate" };
      const seq = next++;
      // The old one leaves the index of live keys before the new one enters it.
      if (row) supersede.run(seq, row.seq);
      const { unit, at, value, numerator, denominator, key } = observation;
      insert.run(
        seq,
        kpi,
        names.numberOf(unit),
        at,
        value ?? null,
        numerator ?? null,
        denominator ?? null,
        key ?? null,
        source,
        now,
      );
      return before ? { kind: "correction", replaced: before } : { kind: "accepted", seq };
    },

    /** The live facts of `[from, to)`, of all units. */
    between(kpi: string, from: UnixMs, to: UnixMs): StoredObservation[] {
      const rows = inSpan.all(names.known(kpi) ?? -1, from, to) as Row[];
      return rows.map((row) => observationOf(kpi, row));
    },

    newest(kpi: string): Map<string, UnixMs> {
      const rows = selectNewest.all(names.known(kpi) ?? -1) as { unit: number; at: number }[];
      return new Map(rows.map(({ unit, at }) => [names.textOf(unit), unixMs(at)]));
    },

    raiseNewest(kpi: string, unit: string, at: UnixMs): void {
      raiseNewest.run(names.numberOf(kpi), names.numberOf(unit), at);
    },

    /** Finds the newest instant again, after the fact that had it was replaced. */
    findNewest(kpi: string, unit: string): void {
      const numbers = [names.numberOf(kpi), names.numberOf(unit)] as const;
      const row = latest.get(...numbers) as { at: number } | undefined;
      dropNewest.run(...numbers);
      if (row) raiseNewest.run(...numbers, row.at);
    },

    page(query: ObservationQuery): StoredObservation[] {
      const units = query.units?.flatMap((unit) => names.known(unit) ?? []);
      if (units?.length === 0) return [];
      const from = Math.max(query.from ?? -Infinity, query.after?.at ?? -Infinity, Number.MIN_SAFE_INTEGER);
      const rows = database
        .prepare(
          `SELECT ${COLUMNS} FROM observation WHERE kpi = ? AND at >= ? AND at < ? AND (at > ? OR seq > ?)
           ${query.withReplaced ? "" : "AND superseded_by IS NULL"}
           ${units ? `AND unit IN (${units.join(", ")})` : ""}
           ORDER BY at, seq LIMIT ?`,
        )
        .all(
          names.known(query.kpi) ?? -1,
          from,
          query.to ?? Number.MAX_SAFE_INTEGER,
          from,
          query.after?.seq ?? 0,
          query.limit,
        ) as Row[];
      return rows.map((row) => observationOf(query.kpi, row));
    },

    /** Begins counting again where the table ends, after a rollback. */
    forget(): void {
      next = nextSeq(database);
    },
  };
}

export type Facts = ReturnType<typeof createFacts>;

function nextSeq(database: Connection): number {
  const row = database.prepare("SELECT MAX(seq) AS seq FROM observation").get() as { seq: number | null };
  return (row.seq ?? 0) + 1;
}

import { createHash } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openCatalogue } from "../../../server/catalogue/in-use.ts";
import { MIGRATIONS } from "../../../server/store/migrations/migrations.ts";
import { openSqliteStore } from "../../../server/store/sqlite/sqlite-store.ts";
import type { Store } from "../../../server/store/store.ts";
import type { Observation } from "../../../shared/kpi/observation.ts";
import { DAY_MS, HOUR_MS, unixMs } from "../../../shared/units/time.ts";
import { KPIS, kpiId, TEAMS, teamId, writeCatalogue } from "../product/catalogue.ts";
import { cacheFolder } from "../product/folders.ts";

/** The year that the facts lie in. */
export const YEAR = { from: "2025-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z" } as const;
/** Facts in the store. */
export const FACTS = 5_000_000;

const PER_KPI = FACTS / KPIS;
const DAYS = 365;
const HOURS_A_DAY = 9;
const FIRST_HOUR = 7;
const SIZES = [YEAR, FACTS, KPIS, TEAMS, DAYS, HOURS_A_DAY, FIRST_HOUR];
const PER_TEAM_AND_HOUR = PER_KPI / (DAYS * HOURS_A_DAY * TEAMS);

/** A data folder with the facts in it, and the catalogue they belong to. */
export interface YearStore {
  readonly catalogue: string;
  readonly dataDir: string;
}

/**
 * The store of five million facts: 200 KPIs, four teams, every day of a year from 7 to 16 o'clock, without keys. It is
 * made once, through the product's own `Store.commit` with one KPI a transaction, and kept for later runs as long as
 * the schema and what the facts are summarised by stay what they were.
 */
export async function yearStore(say: (line: string) => void): Promise<YearStore> {
  const parent = cacheFolder();
  const catalogue = writeCatalogue(parent);
  const opened = openCatalogue(catalogue, []);
  const shape = {
    calendar: opened.loaded().catalogue.organisation,
    aggregates: opened.model().aggregates,
  };
  const dataDir = join(parent, `${PREFIX}${fingerprint(MIGRATIONS, shape, SIZES)}`);
  if (existsSync(dataDir)) return { catalogue, dataDir };
  for (const other of readdirSync(parent).filter((name) => name.startsWith(PREFIX))) {
    rmSync(join(parent, other), { recursive: true, force: true });
  }
  const begun = performance.now();
  const tell = (kpis: number): void => {
    const seconds = (performance.now() - begun) / 1000;
    say(`making a store of ${FACTS / 1e6} million facts: ${kpis} of ${KPIS} KPIs, ${seconds.toFixed(0)} s`);
  };
  const making = `${dataDir}.part`;
  const store = await openSqliteStore(making);
  try {
    await store.reshape(shape);
    await fill(store, tell);
  } finally {
    await store.close();
  }
  renameSync(making, dataDir);
  return { catalogue, dataDir };
}

const PREFIX = "year-";

const fingerprint = (...parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

const TELL_EVERY = 25;

async function fill(store: Store, tell: (done: number) => void): Promise<void> {
  for (let kpi = 0; kpi < KPIS; kpi += 1) {
    const request = { source: "benchmark", observations: [...yearOf(kpi)], rejected: [] };
    await store.commit([request], unixMs(Date.parse(YEAR.to)));
    if ((kpi + 1) % TELL_EVERY === 0) tell(kpi + 1);
  }
}

function* yearOf(kpi: number): Iterable<Observation> {
  const first = Date.parse(YEAR.from);
  let due = 0;
  let made = 0;
  for (let day = 0; day < DAYS; day += 1) {
    for (let hour = FIRST_HOUR; hour < FIRST_HOUR + HOURS_A_DAY; hour += 1) {
      for (let team = 0; team < TEAMS; team += 1) {
        for (due += PER_TEAM_AND_HOUR; made < Math.round(due); made += 1) {
          const at = unixMs(first + day * DAY_MS + hour * HOUR_MS + ((made * 7919) % HOUR_MS));
          yield { kpi: kpiId(kpi), unit: teamId(team), at, value: (made % 1000) / 4 };
        }
      }
    }
  }
}

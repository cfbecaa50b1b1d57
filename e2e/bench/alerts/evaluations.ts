import { randomUUID } from "node:crypto";
import { isBeyond, safeRange } from "../../../shared/risk/safe-range.ts";
import { aKpi } from "../../../shared/testing/factories.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { advanceAlert } from "../../../server/risk/advance-alert.ts";
import { createAlertKeeper, type Decide } from "../../../server/risk/alert-keeper.ts";
import type { Looked } from "../../../server/risk/looked.ts";
import { subjectOf } from "../../../server/risk/subject-of.ts";
import { openSqliteStore } from "../../../server/store/sqlite/sqlite-store.ts";
import { aWatchedKri } from "../../../server/testing/alert-factories.ts";
import { type Measurement, type Row, shown, type Surroundings } from "../measurement.ts";
import { temporaryFolder } from "../product/folders.ts";
import { median } from "../statistics.ts";

const KRIS = 1000;
const ROUNDS = 15;
const AT_LEAST = 10_000;

const kpi = aKpi({ aggregate: "last" });
const subjects = Array.from({ length: KRIS }, (_, index) =>
  subjectOf(aWatchedKri({ id: `kri-${index}` }), kpi),
);

/** Values rise round by round and fall back: alerts open, get worse and end all the time. */
const valueOf = (index: number, round: number): number => 60 + ((index * 7 + round * 3) % 50);

/**
 * Evaluations a second where every KRI has a new value in every round: decided, and kept durable with the episodes that
 * they open and close. Beside it a loop that holds the same values against their limits and remembers nothing.
 */
async function run({ say }: Surroundings): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const store = await openSqliteStore(folder.path);
  const errors: unknown[] = [];
  const keeper = createAlertKeeper({ store: store.alerts, onError: (error) => void errors.push(error) });
  const rates: { product: number; baseline: number }[] = [];
  let beyond = 0;
  try {
    // The first round, whatever is cold, does not count.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const begun = performance.now();
      await keeper.keep(new Map(subjects.map((_, index) => [`kri-${index}`, decideOn(index, round)])));
      const product = (KRIS * 1000) / (performance.now() - begun);
      const bare = performance.now();
      for (const [index, { kri }] of subjects.entries()) {
        for (const { trip } of kri.levels) {
          const safe = safeRange(kri.direction, trip);
          if (safe && isBeyond(valueOf(index, round), safe)) beyond += 1;
        }
      }
      const baseline = (KRIS * 1000) / (performance.now() - bare);
      if (round > 0) rates.push({ product, baseline });
    }
    if (errors.length > 0) throw errors[0];
    const opened = (await store.alerts.episodes({ state: "all", limit: KRIS })).length;
    say(`${opened} episodes of ${KRIS} KRIs, ${beyond} values beyond a limit`);
  } finally {
    await store.close();
    folder.remove();
  }
  const product = median(rates.map((rate) => rate.product));
  return [
    {
      what: `KRIs evaluated, ${KRIS} with a new value each, durable`,
      measured: `${shown(product)} a second`,
      baseline: `${shown(median(rates.map((rate) => rate.baseline)))} compared in a bare loop`,
      limit: `≥ ${shown(AT_LEAST)} a second`,
      verdict: product >= AT_LEAST ? "pass" : "fail",
    },
  ];
}

function decideOn(index: number, round: number): Decide {
  const [subject = subjectOf(aWatchedKri(), kpi)] = subjects.slice(index, index + 1);
  const now = unixMs(Date.UTC(2026, 0, 1) + round * 3_600_000);
  const sample = { at: now, value: valueOf(index, round) };
  const looked: Looked = { subject, now, evidence: { kind: "fresh", missed: 0 }, sample, periods: [] };
  return (stored) => Promise.resolve(advanceAlert(stored, looked, randomUUID));
}

/** Evaluations of KRIs. */
export const evaluations: Measurement = { name: "alerts", run };

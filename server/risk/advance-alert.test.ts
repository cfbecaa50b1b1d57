import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../shared/risk/evidence.ts";
import { aKpi, aKri, at } from "../../shared/testing/factories.ts";
import { seeded } from "../../shared/testing/seeded.ts";
import { HOUR_MS, unixMs } from "../../shared/units/time.ts";
import type { AlertChange, JudgedPeriod, StoredAlert } from "../store/alert-store.ts";
import { aWatchedKri } from "../testing/alert-factories.ts";
import { advanceAlert } from "./advance-alert.ts";
import type { Looked } from "./looked.ts";
import { subjectOf } from "./subject-of.ts";

const START = at("2026-03-02T08:00:00Z");
const kpi = aKpi({ aggregate: "last", expectedEvery: "1h" });
const kri = aWatchedKri();
const [, red] = kri.levels;
const subjects = [
  subjectOf(kri, kpi),
  subjectOf({ ...kri, levels: [{ ...aKri().levels[0]!, trip: 90, clear: 60, pending: 1 }, red!] }, kpi),
  subjectOf({ ...kri, unit: "sales/emea" }, kpi),
];
const value = fc.integer({ min: 60, max: 100 });
const look = fc.record({
  subject: fc.constantFrom(...subjects.slice(0, 1), ...subjects.slice(0, 1), ...subjects),
  evidence: fc.constantFrom<Evidence>(
    { kind: "fresh", missed: 0 },
    { kind: "fresh", missed: 0 },
    { kind: "fresh", missed: 0, error: "division-by-zero" },
    { kind: "stale", missed: 0 },
    { kind: "gone", missed: 9 },
  ),
  value: fc.option(value, { nil: undefined }),
  /** Hours since the look before, each with a period of this value where whole periods are judged. */
  hours: fc.array(value, { minLength: 1, maxLength: 4 }),
  /** A fact that came late changes one of the periods. */
  late: fc.option(fc.record({ back: fc.integer({ min: 0, max: 5 }), value }), { nil: undefined }),
});
type Look = typeof look extends fc.Arbitrary<infer T> ? T : never;

function lookedAt(looks: readonly Look[], watch: "current" | "completed"): Looked[] {
  let now = START;
  const periods: JudgedPeriod[] = [];
  return looks.map(({ subject, evidence, value: said, hours, late }) => {
    for (const one of hours) {
      now = unixMs(now + HOUR_MS);
      const sample = { at: now, value: one };
      periods.push({ tick: now, evidence: { kind: "fresh", missed: 0 }, sample });
    }
    const index = periods.length - 1 - (late?.back ?? 0);
    const changed = periods[index];
    if (late && changed) periods[index] = { ...changed, sample: { ...changed.sample, value: late.value } };
    const found = { subject: { ...subject, kri: { ...subject.kri, watch } }, now, evidence };
    if (watch === "completed") return { ...found, periods: periods.slice(-20) };
    return { ...found, periods: [], ...(said !== undefined && { sample: { at: now, value: said } }) };
  });
}

const restarted = (known: StoredAlert | undefined): StoredAlert | undefined =>
  known && (JSON.parse(JSON.stringify(known)) as StoredAlert);

/** All changes of a run; the number of an episode is its name. */
function run(looks: readonly Looked[], isRestart: boolean): AlertChange[] {
  let known: StoredAlert | undefined;
  let ids = 0;
  const changes: AlertChange[] = [];
  for (const looked of looks) {
    const change = advanceAlert(isRestart ? restarted(known) : known, looked, () => `id${(ids += 1)}`);
    if (!change) continue;
    changes.push(change);
    known = change.alert;
  }
  return changes;
}

describe.each(["current", "completed"] as const)("a KRI of %s numbers", (watch) => {
  const property = (check: (looks: Looked[]) => void) =>
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 25 }), (looks) => check(lookedAt(looks, watch))),
      seeded(200),
    );

  test("[I4] is decided from what is stored as from what is in memory", () => {
    property((looks) => {
      const stories = [true, false].map((isRestart) =>
        run(looks, isRestart).flatMap(({ entries }) => entries.map(({ episode: _, ...entry }) => entry)),
      );
      expect(stories[0]).toEqual(stories[1]);
    });
  });

  test("[I6] the same look again leaves nothing to keep", () => {
    property((looks) => {
      const last = looks.at(-1)!;
      const known = run(looks, false).at(-1)?.alert;
      expect(known).toBeDefined();
      expect(advanceAlert(restarted(known), last, () => "never")).toBeUndefined();
    });
  });

  test("every line of a story belongs to an episode that is kept with it or was before, as it is after it", () => {
    property((looks) => {
      const kept = new Map<string, number>();
      for (const { alert, episodes, entries } of run(looks, true)) {
        for (const { episode } of episodes) kept.set(episode.id, episode.seq);
        for (const { episode, seq } of entries) expect(kept.get(episode)).toBeGreaterThanOrEqual(seq);
        const { episode } = alert.state;
        if (episode) expect(kept.get(episode.id)).toBe(episode.seq);
      }
    });
  });
});

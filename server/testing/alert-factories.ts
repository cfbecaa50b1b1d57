import type { Episode } from "../../shared/risk/episode.ts";
import { startCondition } from "../../shared/risk/condition-state.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import { aKpi, aKri, at } from "../../shared/testing/factories.ts";
import { subjectOf } from "../risk/subject-of.ts";
import type { StoredAlert, StoredEpisode } from "../store/alert-store.ts";

const NOW = at("2026-11-21T12:00:00Z");

export const aWatchedKri = (overrides: Partial<WatchedKri> = {}): WatchedKri => ({
  ...aKri(),
  watch: "current",
  lineage: ["sales", "company"],
  ...overrides,
});

export const aStoredAlert = (overrides: Partial<StoredAlert> = {}): StoredAlert => ({
  kri: "backlog",
  version: 1,
  state: { condition: startCondition({ series: "s", version: "v" }) },
  subject: subjectOf(aWatchedKri(), aKpi()),
  evidence: "fresh",
  since: NOW,
  evaluatedAt: NOW,
  ...overrides,
});

export const aStoredEpisode = (
  overrides: Partial<Episode> = {},
  kri: Partial<WatchedKri> = {},
): StoredEpisode => ({
  episode: {
    id: "e1",
    openedAt: NOW,
    rank: 1,
    peak: 1,
    seq: 1,
    attention: { kind: "unacked", since: NOW, isToldFurther: false },
    ...overrides,
  },
  subject: subjectOf(aWatchedKri(kri), aKpi()),
  evidence: "fresh",
  phase: "firing",
  isFlapping: false,
  value: 81.5,
});

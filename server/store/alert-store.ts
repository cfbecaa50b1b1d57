import type { Kpi } from "../../shared/kpi/definition.ts";
import type { ConditionInput } from "../../shared/risk/condition.ts";
import type { ConditionState } from "../../shared/risk/condition-state.ts";
import type { AlertState, Episode } from "../../shared/risk/episode.ts";
import type { Evidence } from "../../shared/risk/evidence.ts";
import type { Phase } from "../../shared/risk/phase.ts";
import type { Sample } from "../../shared/risk/sample.ts";
import type { TimelineEntry } from "../../shared/risk/timeline.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** What is watched, as it was defined when it was judged last: enough to tell of it when it is defined no longer. */
export interface AlertSubject {
  readonly kri: WatchedKri;
  readonly kpi: Pick<Kpi, "id" | "aggregate" | "period" | "expectedEvery" | "measure">;
}

/** What is known of the numbers behind it; `error` while their source fails. */
export type EvidenceKind = Evidence["kind"] | "error";

/** A whole period as it was judged. */
export type JudgedPeriod = ConditionInput & { readonly sample: Sample };

/** All that is remembered of a KRI's alert: plain JSON. */
export interface StoredAlert {
  readonly kri: string;
  /** 1, 2, … with each change. */
  readonly version: number;
  readonly state: AlertState;
  readonly subject: AlertSubject;
  readonly evidence: EvidenceKind;
  /** When it was watched for the first time. */
  readonly since: UnixMs;
  readonly evaluatedAt: UnixMs;
  /** The periods judged last, oldest first, and the condition before the first: what late facts are held against. */
  readonly judged?: { readonly from: ConditionState; readonly periods: readonly JudgedPeriod[] };
}

/** An episode, and how its KRI stood when it changed last. */
export interface StoredEpisode {
  readonly episode: Episode;
  readonly subject: AlertSubject;
  readonly evidence: EvidenceKind;
  readonly phase: Phase;
  readonly isFlapping: boolean;
  /** Judged last; absent where only silence was. */
  readonly value?: number;
}

/** With its order of arrival. */
export interface ListedEpisode extends StoredEpisode {
  readonly order: number;
}

/** One step of a KRI's alert with all that it caused. */
export interface AlertChange {
  /** Takes the place of the version before this one; version 1 is the first of its KRI. */
  readonly alert: StoredAlert;
  /** Those that are new or other than before. */
  readonly episodes: readonly StoredEpisode[];
  readonly entries: readonly TimelineEntry[];
}

export interface EpisodeQuery {
  /** `open`: not over, or over before anybody saw it. */
  readonly state: "open" | "closed" | "all";
  readonly kri?: string;
  /** Of this unit and all below it. */
  readonly unit?: string;
  readonly level?: "amber" | "red";
  readonly limit: number;
  /** Only episodes that came before the one of this `order`. */
  readonly before?: number;
}

/** Alerts on KRIs. What has happened stays: no episode is ever forgotten. */
export interface AlertStore {
  alerts(): Promise<StoredAlert[]>;
  alert(kri: string): Promise<StoredAlert | undefined>;
  /**
   * Keeps changes, each whole or not at all: for each whether it was. One that does not follow upon the version that
   * is there changes nothing.
   */
  advance(changes: readonly AlertChange[]): Promise<boolean[]>;
  episode(id: string): Promise<StoredEpisode | undefined>;
  /** The newest first. */
  episodes(query: EpisodeQuery): Promise<ListedEpisode[]>;
  /** The oldest first. */
  timeline(id: string): Promise<TimelineEntry[]>;
}

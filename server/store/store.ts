import type { Piece, Grain } from "../../shared/calendar/tile.ts";
import type { CalendarSettings } from "../../shared/calendar/settings.ts";
import type { AggregateName, Summary } from "../../shared/kpi/aggregates/aggregates.ts";
import type { Observation } from "../../shared/kpi/observation.ts";
import type { IngestAnswer, Rejection } from "../../shared/protocol/http.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import type { ScreenSettings } from "../../shared/screen/screen.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { AlertStore } from "./alert-store.ts";
import type { DocumentStore } from "./document-store.ts";
import type { ForecastStore } from "./forecast-store.ts";

/** What one request brings to a commit. */
export interface CommitRequest {
  /** The id of the token that sent it. */
  readonly source: string;
  readonly observations: readonly Observation[];
  /** What admission refused; part of the answer that is remembered. */
  readonly rejected: readonly Rejection[];
  /** Places in `observations` of which it is to be told whether they were new. */
  readonly notable?: readonly number[];
  /** An `Idempotency-Key` with the fingerprint of the body it came with (K3). */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

/** `replayed`: the request was seen before and changed nothing; `reused`: its key was seen with another body. */
export type CommitAnswer =
  | {
      readonly kind: "done" | "replayed";
      readonly answer: IngestAnswer;
      /** Those of the notable observations that were new; none when the request was seen before. */
      readonly noted?: readonly number[];
    }
  | { readonly kind: "reused" };

/** A place where a commit changed a summary: KPI, unit, and the hour by its first instant. */
export interface Touched {
  readonly kpi: string;
  readonly unit: string;
  readonly hour: UnixMs;
}

export interface Commit {
  readonly answers: readonly CommitAnswer[];
  readonly touched: readonly Touched[];
}

/** What decides how facts are summarised; when it changes, the summaries are built anew. */
export interface Shape {
  readonly calendar: CalendarSettings;
  readonly aggregates: Readonly<Record<string, AggregateName>>;
}

export interface Bucket {
  readonly unit: string;
  readonly start: UnixMs;
  readonly summary: Summary;
}

export interface BucketQuery {
  readonly kpi: string;
  readonly grain: Grain;
  readonly from: UnixMs;
  readonly to: UnixMs;
}

/** A fact as it is kept: with its order of arrival, and the correction that replaced it, if any. */
export interface StoredObservation extends Observation {
  readonly seq: number;
  readonly receivedAt: UnixMs;
  readonly supersededBy?: number;
}

export interface ObservationQuery {
  readonly kpi: string;
  readonly units?: readonly string[];
  readonly from?: UnixMs;
  readonly to?: UnixMs;
  /** Only facts behind this one, in order of instant and arrival. */
  readonly after?: { readonly at: UnixMs; readonly seq: number };
  readonly limit: number;
  /** Also the facts that a correction replaced. */
  readonly withReplaced: boolean;
}

/** Questions about facts. A store answers two kinds of askers apart, so that neither waits for the other. */
export interface Reads {
  /** The summaries of a span by unit; pieces as `tile` cuts them. */
  summarise(kpi: string, pieces: readonly Piece[]): Promise<Map<string, Summary>>;
  buckets(query: BucketQuery): Promise<Bucket[]>;
  /** The start of the month with the first fact of the KPI, whatever its unit; none where there never was one. */
  firstMonth(kpi: string): Promise<UnixMs | undefined>;
  /** The newest instant of each unit that has facts of the KPI. */
  newest(kpi: string): Promise<Map<string, UnixMs>>;
  observations(query: ObservationQuery): Promise<StoredObservation[]>;
}

/** An API token as it is kept: never the secret, only its SHA-256. */
export interface StoredToken {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly createdAt: UnixMs;
  readonly expiresAt?: UnixMs;
  readonly revokedAt?: UnixMs;
}

/** A signed-in viewer: the hash of the cookie's secret, and the token it was exchanged for. */
export interface StoredSession {
  readonly hash: string;
  readonly token: string;
  readonly expiresAt: UnixMs;
}

/** Who may come in. */
export interface AccessStore {
  tokens(): Promise<StoredToken[]>;
  addToken(token: StoredToken): Promise<void>;
  /** False when there is no such token, or it is revoked already. */
  revokeToken(id: string, at: UnixMs): Promise<boolean>;
  session(hash: string): Promise<StoredSession | undefined>;
  addSession(session: StoredSession): Promise<void>;
  removeSession(hash: string): Promise<void>;
}

/** A paired screen: its settings, and the hashes of its credential and of the one before. */
export interface StoredScreen {
  readonly id: string;
  readonly settings: ScreenSettings;
  readonly hash: string;
  readonly issuedAt: UnixMs;
  readonly previousHash?: string;
  /** When the present credential was used for the first time: since then the one before is over. */
  readonly replacedAt?: UnixMs;
  readonly pairedAt: UnixMs;
  /** The subject who paired it. */
  readonly pairedBy: string;
  readonly lastSeen?: UnixMs;
}

/** The screens that were paired. */
export interface ScreenStore {
  screens(): Promise<StoredScreen[]>;
  putScreen(screen: StoredScreen): Promise<void>;
  removeScreen(id: string): Promise<void>;
}

/** A win as it is kept; its id names what was won. */
export interface KeptMoment extends Omit<Moment, "at"> {
  readonly at: UnixMs;
}

/** With its order of arrival. */
export interface StoredMoment extends KeptMoment {
  readonly seq: number;
}

export interface MomentQuery {
  readonly limit: number;
  /** Only wins that came before the one of this `seq`. */
  readonly before?: number;
}

/** The wins that were celebrated: the newest five hundred, none for longer than 400 days. */
export interface MomentStore {
  /** Keeps a win; false when one of that id is there already. */
  addMoment(moment: KeptMoment): Promise<boolean>;
  /** The newest first. */
  moments(query: MomentQuery): Promise<StoredMoment[]>;
}

/** A league table as it was published. */
export interface StoredLeagueSnapshot {
  /** Names the table: KPI, units and period. */
  readonly id: string;
  readonly kpi: string;
  /** As it was put, to be parsed by whoever uses it. */
  readonly content: unknown;
  readonly publishedAt: UnixMs;
  /** The subject who published it. */
  readonly publishedBy: string;
}

/** The league tables that were published; none of them is ever changed or forgotten. */
export interface LeagueSnapshotStore {
  /** Keeps a table; false, and nothing changed, when one of that id is there already. */
  add(snapshot: StoredLeagueSnapshot): Promise<boolean>;
  get(id: string): Promise<StoredLeagueSnapshot | undefined>;
  /** At most so many of a KPI's, the one published last first. */
  ofKpi(kpi: string, limit: number): Promise<StoredLeagueSnapshot[]>;
}

/**
 * Where facts live. Every implementation passes the suite in contract.ts. Facts and the summaries that they touch
 * are committed in one transaction, durable when `commit` resolves.
 */
export interface Store {
  /** Grows by one with every opening: revisions of readings start from it, so that they never go back. */
  readonly epoch: number;
  /** For readings that are pushed. */
  readonly live: Reads;
  /** For history that is asked for: a heavy question here never delays a push. */
  readonly history: Reads;
  readonly access: AccessStore;
  readonly screens: ScreenStore;
  readonly documents: DocumentStore;
  readonly moments: MomentStore;
  readonly forecasts: ForecastStore;
  readonly leagueSnapshots: LeagueSnapshotStore;
  readonly alerts: AlertStore;
  /** Says how facts are summarised from now on; rebuilds what was summarised otherwise. */
  reshape(shape: Shape): Promise<{ readonly rebuilt: readonly string[] }>;
  commit(requests: readonly CommitRequest[], now: UnixMs): Promise<Commit>;
  /** Forgets answered requests and sessions whose time is over, old wins and old forecasts. */
  tidy(now: UnixMs): Promise<void>;
  /** Resolves when the store answers, rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Why a store cannot take facts at the moment. */
export class StoreError extends Error {
  readonly code: "store-away" | "store-full";

  constructor(code: StoreError["code"], message: string) {
    super(message);
    this.name = "StoreError";
    this.code = code;
  }
}

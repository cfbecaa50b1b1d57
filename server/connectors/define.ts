import type * as z from "zod";
import type { Observation } from "../../shared/kpi/observation.ts";
import { ok, fail, type Result } from "../../shared/problem/result.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** What the server's process says of itself. */
export interface PlatformSample {
  /** 99th percentile since the last sample, in seconds. */
  readonly eventLoopDelayS: number;
  readonly observationsPerSecond: number;
  /** Browsers and televisions that are connected now. */
  readonly screens: number;
  readonly residentBytes: number;
}

/** What a connector may ask of the process that it runs in. */
export interface Probe {
  platform(): PlatformSample;
}

/** Where a connector's words go; the facts first, then the sentence. */
export interface ConnectorLog {
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
}

/** All that a connector sees of the world. */
export interface Outside {
  /**
   * Hands over facts; resolves when the server has them on disk or has refused them for good. Tries again by itself
   * while the server is away, so it may take long; rejects only when the connector is to stop.
   */
  emit(observations: readonly Observation[]): Promise<void>;
  /** The instant of the newest fact that the server has of a KPI and unit; `undefined` when it has none. */
  newest(kpi: string, unit: string): Promise<UnixMs | undefined>;
  now(): UnixMs;
  /** Resolves after that time; rejects as soon as the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Aborts when the connector is to stop. */
  readonly signal: AbortSignal;
  readonly log: ConnectorLog;
  readonly probe: Probe;
}

/** A connector with its settings read: runs until its signal aborts, or until there is nothing more to do. */
export type Run = (outside: Outside) => Promise<void>;

/** A kind of source. */
export interface Connector {
  /** The name of its folder. */
  readonly kind: string;
  /** What people call it. */
  readonly name: string;
  /** Reads settings; the problem is a sentence that names each wrong one. */
  prepare(settings: unknown): Result<Run, string>;
}

/** Defines a connector; `run` gets its settings as the schema reads them. */
export function defineConnector<S extends z.ZodType>(definition: {
  readonly kind: string;
  readonly name: string;
  readonly settings: S;
  run(outside: Outside, settings: z.output<S>): Promise<void>;
}): Connector {
  return {
    kind: definition.kind,
    name: definition.name,
    prepare(settings) {
      const read = definition.settings.safeParse(settings);
      if (!read.success) {
        const wrong = read.error.issues.map(({ path, message }) =>
          [path.join("."), message].filter(Boolean).join(": "),
        );
        return fail(wrong.join("; "));
      }
      return ok((outside) => definition.run(outside, read.data));
    },
  };
}

import type { Observation } from "../../shared/kpi/observation.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { pauseBefore } from "./back-off.ts";
import type { Connector, ConnectorLog, Outside, Probe, Run } from "./define.ts";
import { createDoor, type DoorParts, type PushAnswer, type Verdict } from "./door.ts";
import { type ConnectorHealth, count, enter, startingHealth } from "./health.ts";

/** Everything that running connectors needs of the world. */
export interface ConnectorParts extends DoorParts {
  readonly connectors: readonly { readonly connector: Connector; readonly settings?: unknown }[];
  now(): UnixMs;
  /** Resolves after that time; rejects as soon as the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
  readonly log: ConnectorLog;
  readonly probe: Probe;
}

/** Connectors at work. */
export interface RunningConnectors {
  health(): readonly ConnectorHealth[];
  /** Stops them all; resolves when the last one has stopped. */
  close(): Promise<void>;
}

// Far below the limit of a request, so that a long history does not keep other senders waiting.
const BATCH = 2000;
// Longer than this a connector has run well: the next failure counts as the first again.
const STEADY_MS = 60_000;

/** Starts connectors; each pushes through the public door, tries again while the server is away, and tells its health. */
export function startConnectors(parts: ConnectorParts): RunningConnectors {
  const stopping = new AbortController();
  const running = parts.connectors.map(({ connector, settings }) =>
    startOne(parts, connector, settings ?? {}, stopping.signal),
  );
  return {
    health: () => running.map(({ health }) => health()),
    async close() {
      stopping.abort();
      await Promise.all(running.map(({ done }) => done));
    },
  };
}

function startOne(parts: ConnectorParts, connector: Connector, settings: unknown, signal: AbortSignal) {
  const { log } = parts;
  const { kind } = connector;
  let health = startingHealth(kind, parts.now());
  const turn = (state: ConnectorHealth["state"], detail?: string) => {
    health = enter(health, state, parts.now(), detail);
  };
  const outside = createOutside(parts, kind, signal, {
    counted: (answer) => {
      health = count(health, { ...answer, refused: answer.rejected.length });
      turn("running");
    },
    refused: (facts, detail) => {
      health = count(health, { accepted: 0, duplicates: 0, corrections: 0, refused: facts });
      turn("failing", detail);
    },
    failing: (detail) => {
      if (health.detail !== detail) log.warn({ connector: kind, detail }, "connector: will try again");
      turn("failing", detail);
    },
  });

  async function runUntilDone(run: Run): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      const begun = parts.now();
      try {
        await run(outside);
        turn(signal.aborted ? "stopped" : "resting");
        return;
      } catch (error) {
        if (signal.aborted) break;
        failures = parts.now() - begun > STEADY_MS ? 0 : failures + 1;
        const detail = error instanceof Error ? error.message : String(error);
        log.error({ connector: kind, error }, "connector: failed, starts again");
        turn("failing", detail);
        await parts
          .sleep(
            pauseBefore(failures, () => parts.random()),
            signal,
          )
          .catch(() => undefined);
      }
    }
    turn("stopped");
  }

  const prepared = connector.prepare(settings);
  if (!prepared.ok) {
    log.error({ connector: kind, detail: prepared.problem }, "connector: its settings are wrong");
    turn("misconfigured", prepared.problem);
  }
  return { health: () => health, done: prepared.ok ? runUntilDone(prepared.value) : Promise.resolve() };
}

interface Told {
  counted(answer: PushAnswer): void;
  refused(facts: number, detail: string): void;
  failing(detail: string): void;
}

function createOutside(parts: ConnectorParts, kind: string, signal: AbortSignal, told: Told): Outside {
  const door = createDoor(parts);
  const { log } = parts;
  // Keys of batches are new with every run: facts carry keys of their own where they must not count twice.
  const run = `${kind}-${parts.now().toString(36)}-${Math.floor(parts.random() * 1e9).toString(36)}`;
  let batches = 0;

  async function untilAnswered<T>(ask: () => Promise<Verdict<T>>) {
    for (let attempt = 0; ; attempt += 1) {
      signal.throwIfAborted();
      const verdict = await ask();
      if (verdict.kind !== "away") return verdict;
      told.failing(verdict.detail);
      await parts.sleep(
        pauseBefore(attempt, () => parts.random(), verdict.retryAfterMs),
        signal,
      );
    }
  }

  async function push(batch: readonly Observation[]): Promise<void> {
    const batchKey = `${run}-${(batches += 1)}`;
    const verdict = await untilAnswered(() => door.push(batch, batchKey, signal));
    if (verdict.kind === "refused") {
      const { status, detail } = verdict;
      log.error({ connector: kind, status, detail, facts: batch.length }, "connector: facts were refused");
      told.refused(batch.length, detail);
      return;
    }
    const [first] = verdict.value.rejected;
    if (first) {
      const rejected = verdict.value.rejected.length;
      log.warn(
        { connector: kind, rejected, first, fact: batch[first.index] },
        "connector: facts were refused",
      );
    }
    told.counted(verdict.value);
  }

  return {
    async emit(observations) {
      for (let from = 0; from < observations.length; from += BATCH) {
        await push(observations.slice(from, from + BATCH));
      }
    },
    async newest(kpi, unit) {
      const verdict = await untilAnswered(() => door.newest(kpi, unit, signal));
      if (verdict.kind === "answered") return verdict.value;
      throw new Error(`cannot ask for the newest fact of ${kpi}: ${verdict.detail}`);
    },
    now: () => parts.now(),
    sleep: (ms, abort) => parts.sleep(ms, abort),
    random: () => parts.random(),
    signal,
    log,
    probe: parts.probe,
  };
}

import { type Reading, readingKey, refOf } from "../../shared/kpi/reading.ts";
import { digestOf, type Frame, type Pulse, type WatchAnswer } from "../../shared/protocol/events.ts";

/** What is needed of the official client's socket. */
interface ClientSocket {
  readonly connected: boolean;
  on(event: string, listener: (carried: never) => void): unknown;
  timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> };
}

/** A client that keeps what it is told, as a wall does. */
export interface Watcher {
  readonly frames: Frame[];
  readonly pulses: Pulse[];
  /** Why connecting failed, each time. */
  readonly failures: string[];
  /** Why connections ended. */
  readonly ends: string[];
  watch(what: unknown): Promise<WatchAnswer>;
  unwatch(what: unknown): Promise<{ ok: boolean }>;
  reading(kpi: string, unit: string, period?: string): Reading | undefined;
  digest(): string;
  /** Forgets what it keeps, as a page that is loaded again. */
  forget(): void;
}

const PATIENCE_MS = 8000;

export function watcherOf(socket: ClientSocket): Watcher {
  const kept = new Map<string, Reading>();
  const frames: Frame[] = [];
  const pulses: Pulse[] = [];
  const failures: string[] = [];
  const ends: string[] = [];
  const keep = (readings: readonly Reading[]): void => {
    for (const reading of readings) {
      const key = readingKey(refOf(reading));
      if ((kept.get(key)?.rev ?? 0) < reading.rev) kept.set(key, reading);
    }
  };
  socket.on("frame", (frame: Frame) => {
    frames.push(frame);
    keep(frame.readings);
  });
  socket.on("pulse", (pulse: Pulse) => pulses.push(pulse));
  socket.on("connect_error", (error: Error) => failures.push(error.message));
  socket.on("disconnect", (reason: string) => ends.push(reason));
  const call = (event: string, what: unknown) => socket.timeout(PATIENCE_MS).emitWithAck(event, what);
  return {
    frames,
    pulses,
    failures,
    ends,
    async watch(what) {
      const answer = (await call("watch", what)) as WatchAnswer;
      if (answer.ok) keep(answer.snapshot);
      return answer;
    },
    unwatch: async (what) => (await call("unwatch", what)) as { ok: boolean },
    reading: (kpi, unit, period = "month") => kept.get(`${kpi} ${unit} ${period}`),
    digest: () => digestOf(kept.values()),
    forget: () => kept.clear(),
  };
}

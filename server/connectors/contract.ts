import { describe, expect, test } from "vitest";
import type { Observation } from "../../shared/kpi/observation.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Connector, Outside, PlatformSample, Run } from "./define.ts";

/** A world in which nothing happens but what a test says: its clock moves only when the connector sleeps. */
export interface FakeWorld {
  readonly outside: Outside;
  readonly emitted: readonly Observation[];
  /** What was logged, as sentences. */
  readonly words: readonly string[];
  stop(): void;
}

export interface FakeWorldOptions {
  readonly start: UnixMs;
  /** The world stops the connector at its so many-th sleep. */
  readonly sleeps: number;
  /** The facts that the server has of an earlier run. */
  readonly stored?: readonly Observation[];
  readonly platform?: PlatformSample;
  /** Called before facts are taken; may stop the world, as a server that goes away does. */
  readonly onEmit?: (world: FakeWorld) => void;
}

const IDLE: PlatformSample = {
  eventLoopDelayS: 0.011,
  observationsPerSecond: 12.5,
  screens: 3,
  residentBytes: 150e6,
};

export function createFakeWorld({
  start,
  sleeps,
  stored = [],
  platform = IDLE,
  onEmit,
}: FakeWorldOptions): FakeWorld {
  const stopping = new AbortController();
  const { signal } = stopping;
  const emitted: Observation[] = [];
  const words: string[] = [];
  const log = (_: object, sentence: string): void => void words.push(sentence);
  let at: number = start;
  let slept = 0;
  let dice = 20_261_122;

  const outside: Outside = {
    async emit(observations) {
      onEmit?.(world);
      signal.throwIfAborted();
      emitted.push(...observations);
    },
    async newest(kpi, unit) {
      const instants = [...stored, ...emitted].flatMap((fact) =>
        fact.kpi === kpi && fact.unit === unit ? [fact.at] : [],
      );
      return instants.length > 0 ? unixMs(Math.max(...instants)) : undefined;
    },
    now: () => unixMs(at),
    async sleep(ms, until) {
      slept += 1;
      if (slept >= sleeps) stopping.abort();
      until.throwIfAborted();
      at += ms;
    },
    random() {
      dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
      return dice / 2 ** 32;
    },
    signal,
    log: { info: log, warn: log, error: log },
    probe: { platform: () => platform },
  };
  const world: FakeWorld = { outside, emitted, words, stop: () => stopping.abort() };
  return world;
}

/** Runs a connector until its world stops it; a rejection that is not the stop itself is a bug, and passed on. */
export async function runIn(world: FakeWorld, run: Run): Promise<readonly Observation[]> {
  await run(world.outside).catch((error: unknown) => {
    if (!world.outside.signal.aborted) throw error;
  });
  return world.emitted;
}

export interface ConnectorContract {
  readonly connector: Connector;
  readonly settings: () => unknown;
  readonly kpis: readonly string[];
  readonly units: readonly string[];
  readonly start: UnixMs;
  /** KPIs whose facts are new with every run, so that they carry no key. */
  readonly unkeyed?: readonly string[];
}

const SLEEPS = 20;
const BAD_SETTINGS = { nonsense: true };

/** The suite that every connector passes. */
export function testConnector({
  connector,
  settings,
  kpis,
  units,
  start,
  unkeyed = [],
}: ConnectorContract): void {
  const prepare = (): Run => {
    const prepared = connector.prepare(settings());
    if (!prepared.ok) throw new Error(prepared.problem);
    return prepared.value;
  };
  const run = (options: Partial<FakeWorldOptions> = {}) =>
    runIn(createFakeWorld({ start, sleeps: SLEEPS, ...options }), prepare());

  describe(`connector ${connector.kind}`, () => {
    test("refuses settings that it does not know, in a sentence", () => {
      expect(connector.prepare(BAD_SETTINGS)).toMatchObject({
        ok: false,
        problem: expect.stringContaining("nonsense") as string,
      });
    });

    test("[K2] emits only finite facts of its catalogue's KPIs and units, none of the future", async () => {
      const facts = await run();
      expect(facts.length).toBeGreaterThan(0);
      expect(facts.filter(({ kpi, unit }) => !kpis.includes(kpi) || !units.includes(unit))).toEqual([]);
      expect(facts.filter((fact) => !isFinite(fact))).toEqual([]);
      expect(facts.filter(({ at }) => at > start + SLEEPS * 60_000)).toEqual([]);
    });

    test("emits the same with the same clock and chance", async () => {
      expect(await run()).toEqual(await run());
    });

    test("[K3] a key names one fact, and a second run in the same world emits nothing twice", async () => {
      const first = await run();
      expect(first.filter(({ kpi, key }) => key === undefined && !unkeyed.includes(kpi))).toEqual([]);
      const keyed = first.filter(({ key }) => key !== undefined);
      const known = new Map(keyed.map((fact) => [nameOf(fact), fact]));
      expect(known.size).toBe(keyed.length);
      const again = await run({ stored: first });
      for (const fact of again) if (known.has(nameOf(fact))) expect(fact).toEqual(known.get(nameOf(fact)));
    });

    test("stops when it is told to, before its first word and while it speaks", async () => {
      const before = createFakeWorld({ start, sleeps: SLEEPS });
      before.stop();
      expect(await runIn(before, prepare())).toEqual([]);
      expect(await run({ onEmit: (world) => world.stop() })).toEqual([]);
    });
  });
}

const nameOf = ({ kpi, key }: Observation): string => `${kpi} ${key ?? ""}`;

function isFinite({ at, value, numerator, denominator }: Observation): boolean {
  const numbers = value === undefined ? [numerator, denominator] : [value];
  return [at, ...numbers].every(Number.isFinite);
}

import type { Access } from "./access/access.ts";
import { connectors } from "./connectors/registry.ts";
import { startConnectors } from "./connectors/runner.ts";
import { systemChance } from "./lib/chance.ts";
import type { Clock } from "./lib/clock.ts";
import type { Log } from "./lib/log.ts";
import { systemSleep } from "./lib/sleep.ts";

const NAME = "demo feed";

interface Parts {
  readonly url: string;
  readonly access: Access;
  readonly log: Log;
  readonly clock: Clock;
  readonly elapsed: () => number;
  readonly platform: {
    readonly eventLoop: { p99S(): number };
    observations(): number;
    screens(): number;
  };
}

/**
 * Starts the demo organisation's sources. They come in through the public door with a token like everybody's: a new
 * one for each start, as only its hash is kept. Returns how to stop.
 */
export async function startFeed({
  url,
  access,
  log,
  clock,
  elapsed,
  platform,
}: Parts): Promise<() => Promise<void>> {
  for (const { id, name, revokedAt } of await access.tokens()) {
    if (name === NAME && revokedAt === undefined) await access.revokeToken(id);
  }
  const { text } = await access.createToken(NAME, ["read", "ingest:*"]);
  const rate = createRate(() => platform.observations(), elapsed);
  const running = startConnectors({
    url,
    token: text,
    connectors: [...connectors.values()].map((connector) => ({ connector })),
    now: clock,
    sleep: systemSleep,
    random: systemChance,
    fetch,
    log,
    probe: {
      platform: () => ({
        eventLoopDelayS: platform.eventLoop.p99S(),
        observationsPerSecond: rate(),
        screens: platform.screens(),
        residentBytes: process.memoryUsage.rss(),
      }),
    },
  });
  return () => running.close();
}

/** How fast a count has grown since the last question, per second. */
function createRate(count: () => number, elapsed: () => number): () => number {
  let last = { at: elapsed(), count: count() };
  return () => {
    const now = { at: elapsed(), count: count() };
    const seconds = (now.at - last.at) / 1000;
    const rate = seconds > 0 ? (now.count - last.count) / seconds : 0;
    last = now;
    return rate;
  };
}

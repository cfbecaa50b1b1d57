import { type Delays, openLoop } from "../load/open-loop.ts";
import { factRow, limitRow, type Measurement, type Row, shown, type Surroundings } from "../measurement.ts";
import { writeCatalogue } from "../product/catalogue.ts";
import { openDoor } from "../product/door.ts";
import { temporaryFolder } from "../product/folders.ts";
import { startServer } from "../product/server.ts";
import { median, percentile } from "../statistics.ts";
import { factAt } from "./facts.ts";

const PER_SECOND = 500;
const SECONDS = 4;
const ROUNDS = 5;
const AT_MOST_MS = 25;
const CONNECTIONS = 100;

/**
 * How long a single observation takes to be durable while 500 a second are sent, whatever the answers do. Counted from
 * the planned instants; how late the sender itself was says how busy the machine is with other things.
 */
async function run({ say, profiles }: Surroundings): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const server = await startServer({
    catalogue: writeCatalogue(folder.path),
    dataDir: folder.path,
    profiles,
  });
  const door = openDoor(server.url, CONNECTIONS);
  const rounds: { p50: number; p99: number; late: number }[] = [];
  let sent = 0;
  const load = (seconds: number): Promise<Delays> =>
    openLoop({ perSecond: PER_SECOND, seconds }, () => door.push([factAt(sent++, Date.now())]));
  try {
    await load(1);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { done, begun } = await load(SECONDS);
      const [p50, p99, late] = [percentile(done, 0.5), percentile(done, 0.99), percentile(begun, 0.99)];
      say(`p50 ${shown(p50)} ms, p99 ${shown(p99)} ms, of which the sender's own delay ${shown(late)} ms`);
      rounds.push({ p50, p99, late });
    }
  } finally {
    door.close();
    await server.close();
    folder.remove();
  }
  return [
    limitRow({
      what: `single push at ${PER_SECOND} a second, p99`,
      value: median(rounds.map(({ p99 }) => p99)),
      unit: "ms",
      beside: `sender late by ${shown(median(rounds.map(({ late }) => late)))}`,
      atMost: AT_MOST_MS,
    }),
    factRow("  p50", `${shown(median(rounds.map(({ p50 }) => p50)))} ms`),
  ];
}

/** Latency of single pushes. */
export const push: Measurement = { name: "push", run };

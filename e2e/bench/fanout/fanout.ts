import { factRow, type Measurement, ratioRow, type Row, shown, type Surroundings } from "../measurement.ts";
import { median } from "../statistics.ts";
import { startBare } from "./bare.ts";
import { type Contender, deliver, type Delivery, framesPerCpuSecond } from "./contender.ts";
import { startProduct } from "./product.ts";

const WATCHERS = 1000;
const EVERY_MS = 100;
const RUN_MS = 5000;
const ROUNDS = 3;
const AT_LEAST = 0.8;

/**
 * What it costs to show one board on a thousand screens: frames that arrive per second of the server's processor time,
 * with all that a frame takes from the push to the wire, beside a room of Socket.IO and bare WebSockets that are sent
 * the same bytes at the same rate. The watchers are a process of their own and stay connected; the servers take turns,
 * among them a second product with a single watcher: what it takes is the price of the facts, not of the fan-out.
 */
async function run({ say, profiles }: Surroundings): Promise<readonly Row[]> {
  say(`${WATCHERS} watchers of each of three servers connect`);
  const product = await startProduct({ watchers: WATCHERS, everyMs: EVERY_MS, profiles });
  const contenders = [product.contender];
  try {
    const frame = await product.frame();
    for (const speaks of ["socket.io", "ws"] as const) {
      contenders.push(await startBare({ speaks, watchers: WATCHERS, frame, everyMs: EVERY_MS }));
    }
    const single = await startProduct({ watchers: 1, everyMs: EVERY_MS, profiles: undefined });
    contenders.push({ ...single.contender, name: "Tierboard with one watcher" });
    const runs = await takeTurns(contenders, say);
    return rowsOf(runs, Buffer.byteLength(frame));
  } finally {
    await Promise.all(contenders.map((contender) => contender.close()));
  }
}

async function takeTurns(
  contenders: readonly Contender[],
  say: (line: string) => void,
): Promise<readonly (readonly Delivery[])[]> {
  const runs = contenders.map((): Delivery[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const delivery = await deliver(contender, RUN_MS);
      runs[index]?.push(delivery);
      say(
        `${contender.name}: ${shown(delivery.framesPerSecond)} frames/s, ${shown(delivery.cpuShare * 100)} % of a processor`,
      );
    }
  }
  return runs;
}

function rowsOf(
  [own = [], room = [], bare = [], single = []]: readonly (readonly Delivery[])[],
  bytes: number,
): Row[] {
  const yieldOf = (runs: readonly Delivery[]): number => median(runs.map(framesPerCpuSecond));
  const compare = (runs: readonly Delivery[], others: readonly Delivery[]) => ({
    unit: "frames/CPU s",
    product: yieldOf(runs),
    baseline: yieldOf(others),
    ratio: median(runs.map((run, at) => framesPerCpuSecond(run) / framesPerCpuSecond(others[at] ?? run))),
  });
  const fanOutOnly = own.map((run, at) => ({
    ...run,
    cpuShare: run.cpuShare - (single[at]?.cpuShare ?? 0),
  }));
  const delivered = median(own.map(({ framesPerSecond }) => framesPerSecond));
  return [
    ratioRow({
      ...compare(own, room),
      what: `fan-out to ${WATCHERS} watchers, facts and all`,
      baselineName: "Socket.IO room",
      atLeast: AT_LEAST,
    }),
    ratioRow({ ...compare(own, bare), what: "  beside bare ws", baselineName: "ws" }),
    ratioRow({
      ...compare(fanOutOnly, room),
      what: "  less what the same pushes take with one watcher",
      baselineName: "Socket.IO room",
    }),
    factRow("  delivered", `${shown(delivered)} frames/s of ${shown(bytes)} B`),
  ];
}

/** Fan-out of one board to many watchers. */
export const fanout: Measurement = { name: "fanout", run };

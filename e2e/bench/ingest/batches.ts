import { type Measurement, ratioRow, type Row, shown, type Surroundings } from "../measurement.ts";
import { writeCatalogue } from "../product/catalogue.ts";
import { type Door, openDoor, type Sent } from "../product/door.ts";
import { temporaryFolder } from "../product/folders.ts";
import { startServer } from "../product/server.ts";
import { median } from "../statistics.ts";
import { openBareInserts } from "./bare-inserts.ts";
import { factAt } from "./facts.ts";

const BATCH = 500;
const ROWS = 30_000;
const ROUNDS = 5;
// Senders at once: what they bring while a commit is written shares the next one.
const SENDERS = 8;
const AT_LEAST = 0.25;

/** Rows a second through HTTP in batches, each acknowledged when durable, beside the driver's bare insert loop. */
async function run({ say, profiles }: Surroundings): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const bare = openBareInserts(folder.path);
  const server = await startServer({
    catalogue: writeCatalogue(folder.path),
    dataDir: folder.path,
    profiles,
  });
  const door = openDoor(server.url, SENDERS);
  const rates: { product: number; baseline: number }[] = [];
  try {
    // The first round, whatever is cold, does not count.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const rows = Array.from({ length: ROWS }, (_, at) => factAt(round * ROWS + at, Date.now()));
      const baseline = await rowsPerSecond(() => bare.insert(rows, BATCH));
      const bodies = batchesOf(rows);
      const product = await rowsPerSecond(() => pushAll(door, bodies));
      say(`Tierboard ${shown(product)} rows/s, bare inserts ${shown(baseline)} rows/s`);
      if (round > 0) rates.push({ product, baseline });
    }
  } finally {
    door.close();
    await server.close();
    bare.close();
    folder.remove();
  }
  return [
    ratioRow({
      what: `ingest through HTTP, batches of ${BATCH}, durable`,
      unit: "rows/s",
      product: median(rates.map(({ product }) => product)),
      baseline: median(rates.map(({ baseline }) => baseline)),
      baselineName: "bare inserts, same table",
      ratio: median(rates.map(({ product, baseline }) => product / baseline)),
      atLeast: AT_LEAST,
    }),
  ];
}

const batchesOf = (rows: readonly Sent[]): string[] =>
  Array.from({ length: ROWS / BATCH }, (_, at) => JSON.stringify(rows.slice(at * BATCH, (at + 1) * BATCH)));

async function rowsPerSecond(work: () => void | Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (ROWS * 1000) / (performance.now() - begun);
}

/** Every sender sends its next batch when its last one is acknowledged. */
async function pushAll(door: Door, bodies: string[]): Promise<void> {
  const sender = async (): Promise<void> => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) await door.push(body);
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}

/** Ingest in batches. */
export const batches: Measurement = { name: "ingest", run };

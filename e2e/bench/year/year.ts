import { factRow, limitRow, type Measurement, type Row, shown, type Surroundings } from "../measurement.ts";
import { KPIS, kpiId } from "../product/catalogue.ts";
import { openDoor } from "../product/door.ts";
import { startServer } from "../product/server.ts";
import { median, percentile } from "../statistics.ts";
import { FACTS, YEAR, yearStore } from "./store.ts";

const STARTS = 3;
const ROUNDS = 3;
const READY_WITHIN_MS = 2000;
const AT_MOST_MS = 50;
const DELAY_AT_MOST_MS = 20;
// prom-client reports the intervals of a timer of ten milliseconds: what is beyond that is delay.
const TIMER_MS = 10;
const DELAY = "nodejs_eventloop_lag_p99_seconds";

/** History out of a store of five million facts: a year by day of every KPI in turn, one question after the other. */
async function run({ say, profiles }: Surroundings): Promise<readonly Row[]> {
  const store = await yearStore(say);
  const ready: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await startServer({ ...store, profiles: undefined });
    ready.push(server.readyMs);
    await server.close();
  }

  const server = await startServer({ ...store, profiles });
  const door = openDoor(server.url, 1);
  const rounds: { p50: number; p95: number; delay: number }[] = [];
  try {
    await askAll(door.get); // warms up, as a server that runs is warm
    for (let round = 0; round < ROUNDS; round += 1) {
      await server.metric(DELAY); // begins to count anew
      const took = await askAll(door.get);
      const delay = Math.max(0, (await server.metric(DELAY)) * 1000 - TIMER_MS);
      rounds.push({ p50: percentile(took, 0.5), p95: percentile(took, 0.95), delay });
      say(
        `p50 ${shown(percentile(took, 0.5))} ms, p95 ${shown(percentile(took, 0.95))} ms, event loop p99 ${shown(delay)} ms late`,
      );
    }
  } finally {
    door.close();
    await server.close();
  }
  return [
    limitRow({
      what: `year of one KPI by day, ${FACTS / 1e6} million facts, p95`,
      value: median(rounds.map(({ p95 }) => p95)),
      unit: "ms",
      atMost: AT_MOST_MS,
    }),
    factRow("  p50", `${shown(median(rounds.map(({ p50 }) => p50)))} ms`),
    limitRow({
      what: "  event-loop delay meanwhile, p99",
      value: median(rounds.map(({ delay }) => delay)),
      unit: "ms",
      atMost: DELAY_AT_MOST_MS,
    }),
    limitRow({
      what: "  process start to ready with that store",
      value: median(ready),
      unit: "ms",
      atMost: READY_WITHIN_MS,
    }),
  ];
}

async function askAll(get: (path: string) => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  const range = new URLSearchParams({ ...YEAR, grain: "day" }).toString();
  for (let kpi = 0; kpi < KPIS; kpi += 1) {
    const begun = performance.now();
    await get(`/api/v1/kpis/${kpiId(kpi)}/series?${range}`);
    took.push(performance.now() - begun);
  }
  return took;
}

/** A year of one KPI by day out of a big store. */
export const year: Measurement = { name: "year", run };

import * as z from "zod";
import type { Observation } from "../../../shared/kpi/observation.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import { defineConnector, type Outside } from "../define.ts";
import { createDemoCalendar } from "./demo-calendar.ts";
import { createSimulator, FEED, type Simulator } from "./simulator.ts";

const TICK_MS = 1500;
const TICK_JITTER_MS = 2000;
const CHUNK = 2000;

/** The simulated feed of the demo organisation: its history once, the gap since the last run, then live facts. */
export const connector = defineConnector({
  kind: "demo",
  name: "Simulated feed of the demo organisation",
  settings: z.strictObject({}),
  async run(outside) {
    const simulator = createSimulator(createDemoCalendar());
    let frontier = await findFrontier(outside, simulator);
    while (!outside.signal.aborted) {
      frontier = await pushUntilNow(outside, simulator, frontier);
      await outside.sleep(TICK_MS + outside.random() * TICK_JITTER_MS, outside.signal);
    }
  },
});

/** The instant up to which the server has our facts. What was pushed after the last mark is pushed again, under the same keys. */
async function findFrontier(outside: Outside, simulator: Simulator): Promise<UnixMs> {
  const start = simulator.historyStart(outside.now());
  const mark = await outside.newest(FEED.kpi, FEED.unit);
  return mark === undefined ? start : unixMs(Math.max(start, simulator.after(mark)));
}

async function pushUntilNow(outside: Outside, simulator: Simulator, from: UnixMs): Promise<UnixMs> {
  const now = outside.now();
  let frontier = from;
  let chunk: Observation[] = [];
  const flush = async (): Promise<void> => {
    const mark = chunk.at(-1);
    if (!mark) return;
    await outside.emit(chunk);
    frontier = simulator.after(mark.at);
    chunk = [];
  };
  for (const facts of simulator.facts(from, now)) {
    chunk.push(...facts);
    if (chunk.length >= CHUNK) await flush();
  }
  await flush();
  return frontier;
}

import type { CDPSession, Page } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import { factRow, limitRow, type Measurement, type Row, shown, type Surroundings } from "../measurement.ts";
import { createFeed, keepFeeding, ON_BOARD } from "../product/feed.ts";
import { median } from "../statistics.ts";
import { type Showing, startShowing, untilShown } from "./chromium.ts";
import { FRAMES, heapGrowth } from "./heap.ts";

const TILES = 24;
const THROTTLE = 6;
const EVERY_MS = 100;
// Of 24 tiles these many change with every frame; then all that have a number of their own.
const CHANGING = 8;
const SETTLE_MS = 5000;
const ROUNDS = 3;
const ROUND_MS = 6000;
const SHARE_AT_MOST = 50;
const TASK_AT_MOST_MS = 100;
const GROWTH_AT_MOST_KB = 2000;

/** What the main thread of a page did for a while. */
interface Busy {
  readonly sharePercent: number;
  readonly longestTaskMs: number;
}

/**
 * What a wall costs a weak television: the main thread's share of the time under 6 × CPU throttling, by the thread's
 * own clock, its longest task once all is loaded, and what ten thousand frames leave in memory.
 */
async function run({ say, profiles }: Surroundings): Promise<readonly Row[]> {
  const showing = await startShowing(profiles);
  try {
    const some = await busyOf(showing, CHANGING, ROUNDS, say);
    const all = await busyOf(showing, ON_BOARD, 1, say);
    say(`${FRAMES} frames for the heap`);
    const growth = await heapGrowth(showing);
    return [
      limitRow({
        what: `wall of ${TILES} tiles, 10 frames/s, ${THROTTLE} × throttled: main thread`,
        value: median(some.map(({ sharePercent }) => sharePercent)),
        unit: "%",
        beside: `${CHANGING} tiles change a frame`,
        atMost: SHARE_AT_MOST,
      }),
      limitRow({
        what: "  longest task",
        value: median(some.map(({ longestTaskMs }) => longestTaskMs)),
        unit: "ms",
        atMost: TASK_AT_MOST_MS,
      }),
      factRow(
        `  with ${ON_BOARD} tiles changing a frame`,
        all
          .map((busy) => `${shown(busy.sharePercent)} %, longest task ${shown(busy.longestTaskMs)} ms`)
          .join(),
      ),
      limitRow({
        what: `  heap growth after ${shown(FRAMES)} frames`,
        value: growth / 1000,
        unit: "kB",
        atMost: GROWTH_AT_MOST_KB,
      }),
    ];
  } finally {
    await showing.close();
  }
}

async function busyOf(
  { openPage, boardUrl, door }: Showing,
  changing: number,
  rounds: number,
  say: (line: string) => void,
): Promise<readonly Busy[]> {
  const page = await openPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(boardUrl);
  await untilShown(page, TILES);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  const stop = keepFeeding(createFeed(door, changing), EVERY_MS);
  await sleep(SETTLE_MS);
  const busy: Busy[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = await watchMainThread(page, devtools);
    say(`main thread ${shown(one.sharePercent)} %, longest task ${shown(one.longestTaskMs)} ms`);
    busy.push(one);
  }
  await stop();
  await page.context().close();
  return busy;
}

async function watchMainThread(page: Page, devtools: CDPSession): Promise<Busy> {
  const longest = page.evaluate(
    (forMs) =>
      new Promise<number>((resolve) => {
        const tasks = [0];
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        });
        observer.observe({ type: "longtask" });
        setTimeout(() => {
          observer.disconnect();
          resolve(Math.max(...tasks));
        }, forMs);
      }),
    ROUND_MS,
  );
  const begun = performance.now();
  const before = await taskSeconds(devtools);
  const longestTaskMs = await longest;
  const worked = (await taskSeconds(devtools)) - before;
  return { sharePercent: (100_000 * worked) / (performance.now() - begun), longestTaskMs };
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const task = metrics.find(({ name }) => name === "TaskDuration");
  if (!task) throw new Error("the browser has no metric TaskDuration");
  return task.value;
}

/** A wall on a weak machine. */
export const wall: Measurement = { name: "wall", run };

import type { Page } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import { openLoop } from "../load/open-loop.ts";
import { startWatchers } from "../load/watchers.ts";
import { factRow, limitRow, type Measurement, type Row, shown, type Surroundings } from "../measurement.ts";
import { BOARD, PROBE, PROBE_TITLE } from "../product/catalogue.ts";
import { factAt } from "../ingest/facts.ts";
import { percentile } from "../statistics.ts";
import { startShowing, untilShown } from "./chromium.ts";

const WATCHERS = 200;
const TILES = 24;
const PUSHES_PER_SECOND = 100;
const PER_PUSH = 10;
const PROBES = 240;
// Not a multiple of the hub's round, so that probes fall everywhere into it.
const EVERY_MS = 130;
// Three digits each, so that no format changes them, and none of them the number that is there at first.
const FIRST = 100;
const SETTLE_MS = 3000;
const AT_MOST_MS = 250;

/** A number on the screen, and when it was painted: milliseconds since 1970 by the page's monotonic clock. */
interface Painted {
  readonly value: number;
  readonly at: number;
}

interface Noting {
  painted?: Painted[];
}

/**
 * From just before a push is sent to the frame on the screen that shows its number, while 200 others watch the same
 * board and 1,000 observations a second come in. A tile shows the last number that was sent; every change of its text
 * is noted after the animation frame that paints it.
 */
async function run({ say, profiles }: Surroundings): Promise<readonly Row[]> {
  const showing = await startShowing(profiles);
  const watchers = await startWatchers({ url: showing.server.url, count: WATCHERS, board: BOARD });
  try {
    const { door } = showing;
    const page = await showing.openPage();
    await page.goto(showing.boardUrl);
    await untilShown(page, TILES);
    await notePaints(page, PROBE_TITLE);
    let pushed = 0;
    const seconds = (SETTLE_MS + PROBES * EVERY_MS) / 1000;
    const load = openLoop({ perSecond: PUSHES_PER_SECOND, seconds }, () =>
      door.push(Array.from({ length: PER_PUSH }, () => factAt(pushed++, Date.now()))),
    );
    await sleep(SETTLE_MS);
    const sent = new Map<number, number>();
    for (let value = FIRST; value < FIRST + PROBES; value += 1) {
      const due = performance.now() + EVERY_MS;
      sent.set(value, performance.timeOrigin + performance.now());
      void door.push([{ kpi: PROBE, value }]).catch((error: unknown) => say(String(error)));
      await sleep(due - performance.now());
    }
    const late = percentile((await load).begun, 0.99);
    const took = await tookOf(page, sent);
    say(`${took.length} numbers, the slowest ${shown(Math.max(...took))} ms`);
    return [
      limitRow({
        what: `push to painted pixel, ${WATCHERS} watchers, ${PUSHES_PER_SECOND * PER_PUSH} facts/s, p99`,
        value: percentile(took, 0.99),
        unit: "ms",
        beside: `sender late by ${shown(late)}`,
        atMost: AT_MOST_MS,
      }),
      factRow("  p50", `${shown(percentile(took, 0.5))} ms`),
    ];
  } finally {
    await watchers.close();
    await showing.close();
  }
}

/** Notes in the page each number that a tile shows. */
async function notePaints(page: Page, title: string): Promise<void> {
  await page.evaluate((label) => {
    const noted: Painted[] = [];
    (globalThis as Noting).painted = noted;
    const heading = [...document.querySelectorAll("[data-widget] h2")].find((h2) => h2.textContent === label);
    const tile = heading?.closest("[data-widget]");
    if (!tile) throw new Error(`there is no tile ${label}`);
    let last = "";
    new MutationObserver(() => {
      const number = /\d+/.exec(tile.lastElementChild?.textContent ?? "")?.[0] ?? "";
      if (number === last) return;
      last = number;
      requestAnimationFrame(() => {
        // A message that is posted while a frame is prepared arrives behind its painting.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          noted.push({ value: Number(number), at: performance.timeOrigin + performance.now() });
        port2.postMessage(undefined);
      });
    }).observe(tile, { subtree: true, childList: true, characterData: true });
  }, title);
}

/** For each number sent how long it took until it, or a later one, was on the screen. */
async function tookOf(page: Page, sent: ReadonlyMap<number, number>): Promise<number[]> {
  const offset = await clockOffset(page);
  const painted = await page.evaluate(() => (globalThis as Noting).painted ?? []);
  return [...sent].map(([value, at]) => {
    const first = painted.find((paint) => paint.value >= value && paint.value < FIRST + PROBES);
    if (!first) throw new Error(`${value} was never shown`);
    return first.at - offset - at;
  });
}

const QUESTIONS = 20;

/** How far the page's clock is ahead of this process's: both are monotonic, but began apart. */
async function clockOffset(page: Page): Promise<number> {
  let best = { rtt: Infinity, offset: 0 };
  for (let question = 0; question < QUESTIONS; question += 1) {
    const asked = performance.timeOrigin + performance.now();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const rtt = performance.timeOrigin + performance.now() - asked;
    if (rtt < best.rtt) best = { rtt, offset: there - (asked + rtt / 2) };
  }
  return best.offset;
}

/** The way from a push to the screen. */
export const painted: Measurement = { name: "painted", run };

import type { CDPSession, WebSocketRoute } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reading } from "../../../shared/kpi/reading.ts";
import { digestOf, type Pulse, type WatchAnswer } from "../../../shared/protocol/events.ts";
import { type Showing, untilShown } from "./chromium.ts";

/** Frames that a page must take without growing. */
export const FRAMES = 10_000;

const TILES = 24;
const WARM_UP = 1000;
const CHANGING = 8;
const EVERY_MS = 4;
const PULSE_EVERY = 250;
const SETTLE_MS = 3000;

// Socket.IO's text packets: events, and the answer to `watch`.
const EVENT = /^42\["(frame|pulse)",/;
const ANSWER = /^43\d*\[/;

/**
 * Bytes by which a page's heap grows over ten thousand frames, each heap taken after a collection. The hub would need
 * a quarter of an hour for them, so the connection is routed: what was real is the beginning (handshake, snapshot,
 * first pulse); from then on frames made from that snapshot are sent 25 times faster, with higher revisions and other
 * numbers. The page paints what its animation frames let it; it takes in every one.
 */
export async function heapGrowth({ openPage, boardUrl }: Showing): Promise<number> {
  const page = await openPage();
  const line = createLine();
  await page.routeWebSocket(/socket\.io/, (route) => line.join(route));
  await page.goto(boardUrl);
  await untilShown(page, TILES);
  const source = await line.takeOver();
  const devtools = await page.context().newCDPSession(page);
  await sendFrames(source, WARM_UP);
  const before = await heapOf(devtools);
  await sendFrames(source, FRAMES);
  const after = await heapOf(devtools);
  const seen = await page.evaluate(() => document.querySelectorAll('[data-widget][data-seen="live"]').length);
  if (seen === 0) throw new Error("the wall did not take the frames: none of its tiles is live");
  await page.context().close();
  return Math.max(0, after - before);
}

interface Source {
  readonly send: (event: "frame" | "pulse", content: object) => void;
  readonly readings: Reading[];
  readonly pulse: Pulse;
}

/** The connection between page and server, which can be taken over. */
function createLine() {
  let page: WebSocketRoute | undefined;
  let readings: readonly Reading[] | undefined;
  let pulse: Pulse | undefined;
  let taken = false;

  function hear(text: string): void {
    if (ANSWER.test(text)) {
      const [answer] = JSON.parse(text.slice(text.indexOf("["))) as [WatchAnswer];
      if (answer.ok) readings = answer.snapshot;
    } else if (text.startsWith('42["pulse"')) [, pulse] = JSON.parse(text.slice(2)) as [string, Pulse];
  }

  return {
    join(route: WebSocketRoute): void {
      page = route;
      const server = route.connectToServer();
      server.onMessage((message) => {
        const text = message.toString();
        hear(text);
        if (!taken || !EVENT.test(text)) route.send(message);
      });
    },
    async takeOver(): Promise<Source> {
      while (!page || !readings || !pulse) await sleep(100);
      taken = true;
      const route = page;
      return {
        send: (event, content) => route.send(`42${JSON.stringify([event, content])}`),
        readings: [...readings],
        pulse,
      };
    },
  };
}

async function sendFrames({ send, readings, pulse }: Source, count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    const serverTime = new Date().toISOString();
    const changed = Array.from({ length: CHANGING }, (_, at) => {
      const index = (frame * CHANGING + at) % readings.length;
      const next = changedOf(readings[index]!);
      readings[index] = next;
      return next;
    });
    send("frame", { readings: changed, serverTime });
    if (frame % PULSE_EVERY === 0) send("pulse", { ...pulse, serverTime, digest: digestOf(readings) });
    await sleep(EVERY_MS);
  }
}

const changedOf = (reading: Reading): Reading => ({
  ...reading,
  rev: reading.rev + 1,
  ...(reading.state === "value" && { value: 1000 + ((reading.value * 7 + 13) % 9000) }),
});

async function heapOf(devtools: CDPSession): Promise<number> {
  await sleep(SETTLE_MS);
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  return (await devtools.send("Runtime.getHeapUsage")).usedSize;
}

import type { CDPSession, Page } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import { factRow, limitRow, type Measurement, type Row, shown, type Surroundings } from "../measurement.ts";
import { PROBE_TITLE } from "../product/catalogue.ts";
import { FIRST_PROBE, startShowing } from "./chromium.ts";

const AT_MOST_KB = 110;
const AFTER_MS = 3000;

interface Noting {
  /** When the first number of a tile was painted, in milliseconds since 1970. */
  firstNumber?: number;
}

/** Some bytes that came over the network: of headers, or of what they speak of. */
interface Arrival {
  readonly path: string;
  readonly part: "headers" | "body";
  readonly bytes: number;
  /** Seconds of the browser's own monotonic clock. */
  readonly at: number;
}

/**
 * What a fresh browser loads until a tile shows its first number: page, code, styles, answers and live messages,
 * compressed as they come over the network; their headers are told apart.
 */
async function run({ profiles, say }: Surroundings): Promise<readonly Row[]> {
  const showing = await startShowing(profiles);
  try {
    const page = await showing.openPage();
    const network = await noteArrivals(await page.context().newCDPSession(page));
    await noteFirstNumber(page);
    await page.goto(showing.boardUrl);
    const first = await page
      .waitForFunction(() => (globalThis as Noting).firstNumber)
      .then((handle) => handle.jsonValue());
    await sleep(AFTER_MS);
    const { arrivals, toMonotonic } = network();
    const until = toMonotonic(first ?? 0);
    const before = arrivals.filter(({ at }) => at <= until);
    const after = arrivals.filter(({ at }) => at > until);
    for (const [path, bytes] of byPath(before)) say(`${shown(bytes / 1000)} kB ${path}`);
    const code = before.filter(({ path }) => isCode(path));
    const api = before.filter(({ path }) => !isCode(path));
    return [
      limitRow({
        what: "code to the first number on the wall, brotli",
        value: total(code.filter(({ part }) => part === "body")) / 1000,
        unit: "kB",
        atMost: AT_MOST_KB,
      }),
      factRow("  with the headers of its answers", `${shown(total(code) / 1000)} kB`),
      factRow("  data until then (board, league, live snapshot)", `${shown(total(api) / 1000)} kB`),
      factRow(
        "  loaded after it (charts, history)",
        `${shown(total(after.filter(({ path }) => path !== LIVE)) / 1000)} kB`,
      ),
    ];
  } finally {
    await showing.close();
  }
}

const LIVE = "live messages";

const isCode = (path: string): boolean => !path.startsWith("/api/") && path !== LIVE;

const total = (arrivals: readonly Arrival[]): number => arrivals.reduce((sum, { bytes }) => sum + bytes, 0);

function byPath(arrivals: readonly Arrival[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { path, bytes } of arrivals) sums.set(path, (sums.get(path) ?? 0) + bytes);
  return sums;
}

/** Notes when a tile whose number is known shows it: whatever else has digits in it is not yet a number. */
async function noteFirstNumber(page: Page): Promise<void> {
  await page.addInitScript(
    ({ label, number }) => {
      new MutationObserver((_, observer) => {
        const heading = [...document.querySelectorAll("[data-widget] h2")].find(
          (h2) => h2.textContent === label,
        );
        const tile = heading?.closest("[data-widget]");
        if (!tile?.textContent.includes(number)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          (globalThis as Noting).firstNumber = performance.timeOrigin + performance.now();
        });
      }).observe(document, { subtree: true, childList: true, characterData: true });
    },
    { label: PROBE_TITLE, number: String(FIRST_PROBE) },
  );
}

/** Notes all that arrives, as it arrives: parts of a file that is on its way count from the moment they are there. */
async function noteArrivals(devtools: CDPSession) {
  const arrivals: Arrival[] = [];
  const paths = new Map<string, string>();
  const counted = new Map<string, number>();
  let monotonicFromUnix = 0;
  const arrive = (requestId: string, part: Arrival["part"], bytes: number, at: number): void => {
    counted.set(requestId, (counted.get(requestId) ?? 0) + bytes);
    arrivals.push({ path: paths.get(requestId) ?? "", part, bytes, at });
  };
  devtools.on("Network.requestWillBeSent", ({ requestId, request, timestamp, wallTime }) => {
    paths.set(requestId, new URL(request.url).pathname);
    monotonicFromUnix = timestamp - wallTime;
  });
  devtools.on("Network.responseReceived", ({ requestId, response, timestamp }) => {
    arrive(requestId, "headers", response.encodedDataLength, timestamp);
  });
  devtools.on("Network.dataReceived", ({ requestId, encodedDataLength, timestamp }) => {
    arrive(requestId, "body", encodedDataLength, timestamp);
  });
  // The end tells the whole: what the parts did not say is counted then.
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) => {
    arrive(requestId, "body", Math.max(0, encodedDataLength - (counted.get(requestId) ?? 0)), timestamp);
  });
  devtools.on("Network.webSocketFrameReceived", ({ response, timestamp }) => {
    const bytes = Buffer.byteLength(response.payloadData);
    arrivals.push({ path: LIVE, part: "body", bytes, at: timestamp });
  });
  await devtools.send("Network.enable");
  return () => ({ arrivals, toMonotonic: (unixMs: number): number => unixMs / 1000 + monotonicFromUnix });
}

/** The bytes to the first numbers. */
export const weight: Measurement = { name: "weight", run };

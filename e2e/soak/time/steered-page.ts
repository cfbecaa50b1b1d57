import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("./steered-time.js", import.meta.url));

interface Steered {
  readonly steeredTime: { readonly waiting: () => number; readonly advance: (ms: number) => Promise<number> };
}

/** To be done before a page goes anywhere: it begins at an instant, and its time passes only when it is told to. */
export const steer = (page: Page, from: number): Promise<unknown> =>
  page.addInitScript({ content: `globalThis.steeredFrom = ${from};\n${readFileSync(SCRIPT, "utf8")}` });

/** Lets so much time pass in a page; resolves with its time then. */
export const advancePage = (page: Page, ms: number): Promise<number> =>
  page.evaluate((by) => (globalThis as unknown as Steered).steeredTime.advance(by), ms);

/** Timers of a page that are due soon. */
export const waitingTimers = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Steered).steeredTime.waiting());

import type { Browser, Page } from "@playwright/test";
import { SECOND_MS } from "../../shared/units/time.ts";
import { countCharts, measure } from "./measure.ts";
import type { Office } from "./office/office.ts";
import type { Sample } from "./sample.ts";
import type { Seen } from "./tally.ts";
import { advancePage, steer, waitingTimers } from "./time/steered-page.ts";

const PATIENCE_S = 300;

/** A television of an office: a real browser's page, in the office's time. */
export interface Screen {
  now(): number;
  /** Lets so much time pass there and in the office. @throws when the page was loaded anew */
  advance(ms: number): Promise<void>;
  look(): Promise<Seen>;
  measure(): Promise<Omit<Sample, "at">>;
  /** Keys of the answers that the device keeps. */
  keptAnswers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Hangs up a television and has it let in; resolves when it shows live numbers. */
export async function openScreen(browser: Browser, office: Office, begin: number): Promise<Screen> {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  await steer(page, begin);
  await page.addInitScript(countCharts);
  await page.goto(`${office.url}/screen`);
  // Nobody looks: painting what changes a hundred times faster than in life would take longer than all the rest.
  await page.evaluate(() => document.documentElement.style.setProperty("visibility", "hidden"));

  let now = begin;
  async function advance(ms: number): Promise<void> {
    now += ms;
    const [, there] = await Promise.all([office.advance(ms), advancePage(page, ms)]);
    if (there !== now) throw new Error("the page was loaded anew: what it held before is gone");
  }
  async function waitFor(selector: string, attribute: string): Promise<string> {
    for (let second = 0; second < PATIENCE_S; second += 1) {
      const value = await page.evaluate(([at, name]) => document.querySelector(at)?.getAttribute(name), [
        selector,
        attribute,
      ] as const);
      if (typeof value === "string") return value;
      await advance(SECOND_MS);
    }
    throw new Error(`the screen never showed ${selector}`);
  }

  const { approve } = await office.claim(await waitFor("[data-code]", "data-code"));
  await approve(await waitFor("[data-match-number]", "data-match-number"));
  await waitFor('[data-board] [data-seen="live"]', "data-seen");
  return {
    now: () => now,
    advance,
    look: () => look(page),
    measure: async () => ({ ...(await measure(page, devtools)), timers: await waitingTimers(page) }),
    keptAnswers: () =>
      page.evaluate(() => {
        const kept = JSON.parse(localStorage.getItem("tierboard.asked") ?? "{}") as { answers?: object };
        return Object.keys(kept.answers ?? {});
      }),
    close: () => context.close(),
  };
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const board = document.querySelector<HTMLElement>('[data-board]:not([aria-hidden="true"])');
    return {
      board: board?.dataset["board"],
      connection: board?.querySelector<HTMLElement>("[data-connection]")?.dataset["connection"],
      celebrates: document.querySelector("[data-moment]") !== null,
      isIdentified: [...document.querySelectorAll("[role=status]")].some(({ textContent }) =>
        textContent.includes("safe area"),
      ),
      isDark: document.querySelector('[data-showing]:not([data-showing="board"])') !== null,
    };
  });

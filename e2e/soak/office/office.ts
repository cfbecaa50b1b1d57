import { join } from "node:path";
import { type Calendar, createCalendar } from "../../../shared/calendar/periods.ts";
import { calendarSettingsSchema } from "../../../shared/calendar/settings.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS, unixMs } from "../../../shared/units/time.ts";
import { createFolder, push, removeFolder } from "../../testing/product.ts";
import { asAdmin } from "../../testing/server-process.ts";
import { startSteered } from "../time/steered-product.ts";
import { CELEBRATED, OTHER_PLAYLIST, PLAYLIST, TIME_ZONE, writeCatalogue } from "./catalogue.ts";
import { factsOfStep, historyBefore } from "./facts.ts";
import type { Happening } from "./programme.ts";
import { openRelay } from "./relay.ts";

/** Facts come, and numbers change, once in this time. */
export const STEP_MS = 5 * SECOND_MS;

const BEFORE_MONTH_MS = 30 * MINUTE_MS;
const AT_ONCE = 20_000;
const SHOWN_S = 120;
/** A large panel from nearby: so many tiles are on a page. */
const SETTINGS = { name: "Soak", playlist: PLAYLIST, diagonalIn: 75, distanceM: 3 };

/** The built product at work in an office, a way to it that can be cut, and an administrator. */
export interface Office {
  /** Where a screen reaches it. */
  readonly url: string;
  /** Lets so much time pass there. */
  advance(ms: number): Promise<void>;
  /** Sends the facts of a step. */
  work(step: number): Promise<void>;
  /** Lets in a screen by what it shows. */
  claim(code: string): Promise<{ readonly approve: (matchNumber: string) => Promise<void> }>;
  /** Lets something befall the office; what is asked of a screen is asked of the one let in. */
  befall(happening: Happening): Promise<void>;
  close(): Promise<void>;
}

/**
 * When a soak begins: half an hour before a month, so that hour, day and month change in its first hour as in later ones.
 * Not in the past, or what the server gives the browser for some minutes would be over for the browser.
 */
export function beginAfter(now: number): number {
  const calendar: Calendar = createCalendar(calendarSettingsSchema.parse({ timeZone: TIME_ZONE }));
  return calendar.periodAt("month", unixMs(now + HOUR_MS)).end - BEFORE_MONTH_MS;
}

/** Opens an office whose history is as long as a wall can show. */
export async function openOffice(begin: number): Promise<Office> {
  const folder = createFolder();
  const catalogue = join(folder, "catalogue.yaml");
  writeCatalogue(catalogue, 0);
  let now = begin;
  const start = () => startSteered(folder, now, { TIERBOARD_CATALOGUE: catalogue });
  let product = await start();
  const relay = await openRelay(product.url);
  let screen = "";

  async function ask<T>(method: string, path: string, body: object): Promise<T> {
    const url = `${product.url}/api/v1/screens${path}`;
    const answer = await fetch(url, { method, headers: asAdmin, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }
  const set = (change: object): Promise<unknown> => ask("PUT", `/${screen}`, { ...SETTINGS, ...change });
  const command = (what: object): Promise<unknown> => ask("POST", `/${screen}/commands`, what);

  async function befall(happening: Happening): Promise<void> {
    switch (happening.kind) {
      case "network":
        if (happening.up) relay.mend();
        else relay.cut();
        break;
      case "restart":
        await product.kill("SIGTERM");
        product = await start();
        relay.leadTo(product.url);
        break;
      case "win":
        await push(product.url, [{ kpi: CELEBRATED.kpi, unit: "sales/emea", value: CELEBRATED.from }]);
        break;
      case "identify":
        await command({ kind: "identify" });
        break;
      case "show":
        await command({ kind: "show", board: "visit", forS: SHOWN_S });
        break;
      case "playlist":
        await set({ playlist: happening.usual ? PLAYLIST : OTHER_PLAYLIST });
        break;
      case "blank":
        await set({ blank: happening.blank });
        break;
      case "edit":
        writeCatalogue(catalogue, happening.edition);
    }
  }

  const history = historyBefore(begin, STEP_MS);
  for (let at = 0; at < history.length; at += AT_ONCE) {
    await push(product.url, history.slice(at, at + AT_ONCE));
  }
  return {
    url: relay.url,
    async advance(ms) {
      await product.advance(ms);
      now += ms;
    },
    work: (step) => push(product.url, factsOfStep(step)),
    async claim(code) {
      const { id: claim } = await ask<{ id: string }>("POST", "/pairing/claims", { code });
      return {
        async approve(matchNumber) {
          const approval = { matchNumber, settings: SETTINGS };
          const path = `/pairing/claims/${claim}/approval`;
          screen = (await ask<{ id: string }>("POST", path, approval)).id;
        },
      };
    },
    befall,
    async close() {
      await relay.close();
      await product.kill("SIGTERM");
      removeFolder(folder);
    },
  };
}

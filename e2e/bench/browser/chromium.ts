import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "../../../scripts/browser.js";
import { CHROMIUM_ARGUMENTS } from "../../testing/chromium-arguments.ts";
import { BOARD, KPIS, kpiId, PROBE, TEAMS, teamId, writeCatalogue } from "../product/catalogue.ts";
import { type Door, openDoor } from "../product/door.ts";
import { temporaryFolder } from "../product/folders.ts";
import { type Server, startServer } from "../product/server.ts";

const CONNECTIONS = 20;
/** The number of the probe's tile at first. */
export const FIRST_PROBE = 777;

/** A server whose board has a number on every tile, and a browser to look at it. */
export interface Showing {
  readonly server: Server;
  readonly door: Door;
  readonly browser: Browser;
  /** A page of the size of a television, not yet anywhere. */
  readonly openPage: () => Promise<Page>;
  readonly boardUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts all that a measurement in the browser needs.
 *
 * @throws when there is no Chromium; what to do about it has been said then
 */
export async function startShowing(profiles: string | undefined): Promise<Showing> {
  const executablePath = await ensureBrowser();
  if (executablePath === undefined) throw new Error("there is no Chromium");
  const folder = temporaryFolder();
  const server = await startServer({
    catalogue: writeCatalogue(folder.path),
    dataDir: folder.path,
    profiles,
  });
  const door = openDoor(server.url, CONNECTIONS);
  await pushFirstNumbers(door);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  return {
    server,
    door,
    browser,
    openPage: async () => {
      const context = await browser.newContext({
        viewport: { width: 1920, height: 1080 },
        locale: "en-GB",
        timezoneId: "Europe/Berlin",
      });
      return context.newPage();
    },
    boardUrl: `${server.url}/boards/${BOARD}`,
    close: async () => {
      await browser.close();
      door.close();
      await server.close();
      folder.remove();
    },
  };
}

const HOUR_MS = 3_600_000;
const MONTHS = 14;

/** A number a month for every KPI and team, so that tiles have history, benchmarks and changes to show. */
async function pushFirstNumbers(door: Door): Promise<void> {
  const now = Date.now();
  for (let month = MONTHS; month >= 0; month -= 1) {
    const at = new Date(now - month * 30 * 24 * HOUR_MS - HOUR_MS / 60).toISOString();
    await door.push(
      Array.from({ length: KPIS }, (_, kpi) => ({
        kpi: kpiId(kpi),
        unit: teamId((kpi + month) % TEAMS),
        at,
        value: 1000 + ((kpi * 37 + month * 91) % 500),
      })),
    );
  }
  await door.push([{ kpi: PROBE, value: FIRST_PROBE }]);
}

/** Waits until every tile shows a number. */
export async function untilShown(page: Page, tiles: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll("[data-widget]")].filter(
        (tile) => /\d/.test(tile.lastElementChild?.textContent ?? "") || tile.querySelector("canvas"),
      ).length >= wanted,
    tiles,
  );
}

import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { smallestType } from "../shared/screen/legibility.ts";
import { faultsOf } from "./testing/look.ts";
import { readCode } from "./testing/read-code.ts";
import { createFolder, type Product, removeFolder, startProduct } from "./testing/product.ts";
import { ADMIN_TOKEN, asAdmin } from "./testing/server-process.ts";
import { startSilentProxy } from "./testing/silent-proxy.ts";

// A television from the first switching on to the day it is taken down, and what an administrator does about it.

const TV = { width: 1920, height: 1080 };
const WITHIN_5S = { timeout: 5000 };
const WITHIN_30S = { timeout: 30_000 };

let folder: string;
let product: Product;
test.beforeEach(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_DEMO: "1" });
});
test.afterEach(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

interface Entry {
  readonly board: string;
  readonly dwellS?: number;
}
const settings = (playlist: readonly Entry[], more: object = {}) => ({
  name: "Sales floor",
  playlist,
  ...more,
});

const ask = async (method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${product.url}/api/v1/screens${path}`, {
    method,
    headers: asAdmin,
    ...(body && { body: JSON.stringify(body) }),
  });

/** Pairs a television by what it shows, as an administrator's program would. */
async function pair(
  tv: Page,
  playlist: readonly Entry[],
  more: object = {},
  url = product.url,
): Promise<string> {
  await tv.goto(`${url}/screen`);
  const code = await tv.locator("[data-code]").getAttribute("data-code");
  const claim = (await (await ask("POST", "/pairing/claims", { code })).json()) as { id: string };
  const matchNumber = await tv.locator("[data-match-number]").getAttribute("data-match-number");
  const approved = await ask("POST", `/pairing/claims/${claim.id}/approval`, {
    matchNumber,
    settings: settings(playlist, more),
  });
  expect(approved.status).toBe(200);
  await expect(tv.locator("[data-board]").first()).toBeAttached({ timeout: 10_000 });
  const { id } = (await approved.json()) as { id: string };
  await expect
    .poll(async () => {
      const { items } = (await (await ask("GET", "")).json()) as { items: { id: string; online: boolean }[] };
      return items.find((screen) => screen.id === id)?.online;
    })
    .toBe(true);
  return id;
}
const seenBoard = (tv: Page) => tv.locator('[data-board]:not([aria-hidden="true"])');

test("an administrator pairs a television in the browser, and nobody signs in on it", async ({ browser }) => {
  const tv = await browser.newPage({ viewport: TV });
  await tv.goto(`${product.url}/screen`);
  await expect(tv.locator("[data-code]")).toHaveText(/^[A-Z]{4}-[A-Z]{4}$/);
  await expect
    .poll(() => tv.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);

  const admin = await browser.newPage();
  const code = (await tv.locator("[data-code]").textContent()) ?? "";
  await admin.goto(`${product.url}/admin/screens?code=${code}`);
  await admin.getByLabel("API token").fill(ADMIN_TOKEN);
  await admin.getByRole("button", { name: "Sign in", exact: true }).click();
  await admin.getByRole("button", { name: "Find the screen" }).click();
  await admin.getByLabel("Name").fill("Sales floor");
  await admin.getByText("Panel and hours").click();
  await admin.getByLabel("Theme").selectOption("light");
  const number = tv.locator("[data-match-number]");
  await expect(async () => {
    const name = (await number.getAttribute("data-match-number")) ?? "";
    await admin.getByRole("button", { name, exact: true }).click({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await expect(admin.getByText("“Sales floor” is paired")).toBeVisible();
  await expect(seenBoard(tv)).toBeVisible({ timeout: 10_000 });
  await expect(tv.locator('[data-connection="live"]').first()).toBeVisible();
  await expect(tv.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(admin.locator('[data-screen="Sales floor"]')).toContainText("online");
  expect(await tv.context().cookies()).toMatchObject([{ name: "tv", httpOnly: true }]);
});

test("[P8] identify, show, blank, reload and revoke take effect within five seconds", async ({ browser }) => {
  const tv = await browser.newPage({ viewport: TV });
  const id = await pair(tv, [{ board: "company" }]);
  const command = (body: object) => ask("POST", `/${id}/commands`, body);

  await command({ kind: "identify" });
  await expect(tv.getByRole("status").filter({ hasText: "Sales floor" })).toBeVisible(WITHIN_5S);

  await command({ kind: "show", board: "support" });
  await expect(seenBoard(tv)).toHaveAttribute("data-board", "support", WITHIN_5S);

  await ask("PUT", `/${id}`, settings([{ board: "company" }], { blank: true }));
  await expect(tv.locator('[data-showing="blank"]')).toBeVisible(WITHIN_5S);
  await expect(tv.locator("[data-widget]")).toHaveCount(0);
  await ask("PUT", `/${id}`, settings([{ board: "sales" }]));
  await expect(tv.locator("[data-widget]").first()).toBeVisible(WITHIN_5S);

  await ask("DELETE", `/${id}`);
  await expect(tv.locator("[data-code]")).toBeVisible(WITHIN_5S);
  await expect(tv.locator("[data-widget]")).toHaveCount(0);
  expect(await tv.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("the next board is drawn before its turn, and the wall turns without a flash", async ({ browser }) => {
  const tv = await browser.newPage({ viewport: TV });
  await pair(tv, [
    { board: "company", dwellS: 12 },
    { board: "support", dwellS: 12 },
  ]);
  await expect(tv.locator('[aria-hidden="true"][data-board] [data-seen="live"]').first()).toBeAttached({
    timeout: 15_000,
  });
  const next = await tv.locator('[aria-hidden="true"][data-board]').getAttribute("data-board");
  // Every frame that is painted around the turn has tiles to be seen; how old their numbers are is the feed's business.
  await tv.evaluate(() => {
    const counts: number[] = [];
    Object.assign(window, { counts });
    const look = (): void => {
      const seen = document.querySelectorAll('[data-board]:not([aria-hidden="true"]) [data-seen]');
      counts.push(seen.length);
      requestAnimationFrame(look);
    };
    look();
  });
  await expect(seenBoard(tv)).toHaveAttribute("data-board", next ?? "", { timeout: 15_000 });
  await expect(seenBoard(tv)).toHaveCount(1);
  const fewest = await tv.evaluate(() => Math.min(...(window as unknown as { counts: number[] }).counts));
  expect(fewest).toBeGreaterThan(0);
});

test("two televisions with one playlist turn together", async ({ browser }) => {
  const playlist = [
    { board: "company", dwellS: 5 },
    { board: "support", dwellS: 5 },
  ];
  const screens = [await browser.newPage({ viewport: TV }), await browser.newPage({ viewport: TV })];
  for (const tv of screens) await pair(tv, playlist);
  for (let turn = 0; turn < 2; turn += 1) {
    const boards = () => Promise.all(screens.map((tv) => seenBoard(tv).getAttribute("data-board")));
    const [before] = await boards();
    await expect
      .poll(async () => (await boards()).every((board) => board !== before), { timeout: 10_000 })
      .toBe(true);
  }
});

/** What a screen would miss after a cold boot without its server. */
async function missingOnDevice(): Promise<string[]> {
  const cache = await caches.open("screen-shell");
  const kept = (await cache.keys()).map(({ url }) => url);
  const loaded = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => /\/assets\/|\/[a-z-]+\.js$/.test(name));
  const numbers = Object.keys(localStorage).some((name) => name.startsWith("tierboard.readings "));
  return [
    ...[...loaded, location.href].filter((url) => !kept.includes(url)),
    ...(numbers ? [] : ["the numbers"]),
  ];
}

test("after a cold boot with the server away it shows its last numbers with their age, and heals by itself", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const context: BrowserContext = await browser.newContext({ viewport: TV });
  const tv = await context.newPage();
  await pair(tv, [{ board: "sales" }], { theme: "light" });
  await expect(tv.locator('[data-widget][data-seen="live"]').first()).toBeVisible(WITHIN_30S);
  // Nobody has loaded the page twice: the worker that keeps it has to be told of what came in before it.
  await expect.poll(() => tv.evaluate(missingOnDevice), WITHIN_30S).toEqual([]);
  const shown = await tv.locator('[data-widget="big-number"]').first().textContent();
  await tv.close();
  const port = new URL(product.url).port;
  await product.kill("SIGKILL");

  const again = await context.newPage();
  await again.goto(product.url.replace(/\/$/, "") + "/screen");
  await expect(again.locator('[data-widget][data-seen="offline"]').first()).toBeVisible(WITHIN_30S);
  await expect(again.getByText(/Offline since/)).toBeVisible();
  await expect(again.locator("html")).toHaveAttribute("data-theme", "light");
  const figure = /[\d.,]+/.exec(shown ?? "")?.[0] ?? "nothing";
  await expect(again.locator('[data-widget="big-number"]').first()).toContainText(figure.slice(0, 2));

  product = await startProduct(folder, { TIERBOARD_DEMO: "1", PORT: port });
  await expect(again.locator('[data-connection="live"]').first()).toBeVisible(WITHIN_30S);
  await expect(again.locator('[data-seen="offline"]')).toHaveCount(0);
  await expect(again.getByText(/Offline since/)).toHaveCount(0);
});

test("a night's sleep: where timers stood still and the connection died, it is live again by itself within seconds", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const proxy = await startSilentProxy(product.url);
  try {
    const tv = await browser.newPage({ viewport: TV });
    // What wakes up finds its clock hours ahead, and its timers where they were.
    await tv.addInitScript(() => {
      const now = Date.now.bind(Date);
      let slept = 0;
      Date.now = () => now() + slept;
      Object.assign(window, { sleep: (ms: number) => (slept += ms) });
    });
    await pair(tv, [{ board: "sales" }], {}, proxy.url);
    await expect(tv.locator('[data-widget][data-seen="live"]').first()).toBeVisible(WITHIN_30S);
    proxy.silence();
    await tv.evaluate(() => {
      const said: (string | null)[] = [];
      const { sleep } = Object.assign(window as unknown as { sleep: (ms: number) => void }, { said });
      new MutationObserver((changes) => {
        for (const { target } of changes) said.push((target as Element).getAttribute("data-connection"));
      }).observe(document, { subtree: true, attributeFilter: ["data-connection"] });
      sleep(8 * 3_600_000);
    });
    // It says that it hears nothing, and then it does not wait for anybody.
    const said = () => tv.evaluate(() => (window as unknown as { said: string[] }).said);
    await expect.poll(said, { timeout: 10_000 }).toContain("offline");
    await expect(tv.locator('[data-connection="live"]').first()).toBeVisible({ timeout: 10_000 });
    await expect(tv.locator('[data-widget][data-seen="live"]').first()).toBeVisible({ timeout: 60_000 });
  } finally {
    proxy.close();
  }
});

test("a screen has the theme of its settings at once, and from the first picture on after it was switched off", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: TV });
  const tv = await context.newPage();
  const id = await pair(tv, [{ board: "sales" }], { theme: "light" });
  const themeOf = (page: Page) => page.locator("html").getAttribute("data-theme");
  expect(await themeOf(tv)).toBe("light");
  await ask("PUT", `/${id}`, settings([{ board: "sales" }], { theme: "dark" }));
  await expect(tv.locator("html")).toHaveAttribute("data-theme", "dark", WITHIN_5S);
  await ask("PUT", `/${id}`, settings([{ board: "sales" }], { theme: "light" }));
  await expect(tv.locator("html")).toHaveAttribute("data-theme", "light", WITHIN_5S);
  await tv.close();

  const again = await context.newPage();
  await again.addInitScript(() => {
    const themes: (string | null)[] = [];
    Object.assign(window, { themes });
    requestAnimationFrame(function look() {
      themes.push(document.documentElement.getAttribute("data-theme"));
      requestAnimationFrame(look);
    });
  });
  await again.goto(`${product.url}/screen`);
  await expect(again.locator('[data-widget][data-seen="live"]').first()).toBeVisible(WITHIN_30S);
  const themes = await again.evaluate(() => (window as unknown as { themes: string[] }).themes);
  expect(new Set(themes)).toEqual(new Set(["light"]));
  expect(await again.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
    "rgb(238, 241, 245)",
  );
  await context.close();
});

for (const distanceM of [3, 4, 6]) {
  test(`on 55 inches read from ${distanceM} m nothing is smaller than 20 minutes of arc, and nothing is cut`, async ({
    browser,
  }) => {
    test.slow();
    const tv = await browser.newPage({ viewport: TV });
    const id = await pair(tv, [{ board: "company" }], { distanceM });
    const { items } = (await (await fetch(`${product.url}/api/v1/boards`)).json()) as {
      items: { id: string }[];
    };
    const faults: Record<string, string[]> = {};
    for (const { id: board } of items) {
      await ask("POST", `/${id}/commands`, { kind: "show", board });
      await expect(seenBoard(tv)).toHaveAttribute("data-board", board);
      await expect(tv.locator('[data-connection="live"]').first()).toBeVisible();
      // The demo's history of a year takes some seconds to come in.
      await expect(tv.locator('[data-widget][data-seen="live"]').first()).toBeVisible({ timeout: 20_000 });
      await tv.waitForLoadState("networkidle");
      await tv.screenshot({ path: `e2e/output/screens/${board}-${distanceM}m.png` });
      const found = await faultsOf(tv, TV, smallestType({ diagonalIn: 55, distanceM }, TV));
      if (found.length > 0) faults[board] = found;
    }
    expect(faults).toEqual({});
  });
}

test("with a remote control it is enough to stay on a tile: its code comes, for a phone", async ({
  browser,
}) => {
  const tv = await browser.newPage({ viewport: TV });
  // Near enough for all of the board on one page.
  await pair(tv, [{ board: "company", dwellS: 600 }], { diagonalIn: 85, distanceM: 1 });
  const tile = seenBoard(tv).locator('a[href^="/kpis/"]').first();
  const href = (await tile.getAttribute("href")) ?? "";
  await tile.focus();
  await tv.keyboard.press("ArrowRight");
  expect(await readCode(tv)).toBe(product.url + href);
  await tv.screenshot({ path: "e2e/output/screens/code.png" });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { root } from "../../scripts/lib/root.js";
import { createFolder, type Product, push, removeFolder, startProduct } from "../testing/product.ts";
import { ADMIN_TOKEN } from "../testing/server-process.ts";
import type { DevTools } from "./dev-tools.ts";
import { ENGINES } from "./engines.ts";
import { fetchEngine } from "./fetch-engine.ts";
import { type OldBrowser, startOldBrowser } from "./old-browser.ts";

// The demo organisation in the engines of old televisions, as real browsers. They are programs for Linux on x64, fetched
// once and kept; where they cannot be had the tests fail, unless whoever runs them says that they are to be left out.

const isLeftOut = process.env["TIERBOARD_SKIP_OLD_ENGINES"] === "1";
const canRun = process.platform === "linux" && process.arch === "x64";
const FETCH_MS = 300_000;
const PICTURES = join(root, "e2e/output/old-engines");
const BOARDS = ["/", "/boards/sales"];
const OLDEST_OF_WALLS = 67;
const POLL = { timeout: 30_000, interval: 100 };

/** With this no wall can be drawn: React sets attributes. */
const BREAK = "Element.prototype.setAttribute = function () { throw new Error('broken'); };";

describe.skipIf(isLeftOut || !canRun)("on the engines of old televisions (Linux on x64)", () => {
  let folder: string;
  let product: Product;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    folder = createFolder();
    product = await startProduct(folder, { TIERBOARD_DEMO: "1" });
    // The first history comes in through the public door and takes some seconds.
    const state = async () => {
      const response = await fetch(`${product.url}/api/v1/kpis/sales.revenue/reading`);
      return ((await response.json()) as { state: string }).state;
    };
    await vi.waitFor(async () => expect(await state()).toBe("value"), { timeout: 60_000, interval: 200 });
  }, 90_000);
  afterAll(async () => {
    await product.kill("SIGKILL");
    removeFolder(folder);
  });

  /** Text of the tiles: what stands around them (the time, the state of the connection) changes by itself. */
  const tilesOf = (page: DevTools): Promise<string> =>
    page.evaluate(
      "Array.prototype.map.call(document.querySelectorAll('[data-widget], .tile'), function (tile) { return tile.innerText; }).join('\\n')",
    );
  const pathOf = (page: DevTools): Promise<string> => page.evaluate("location.pathname");

  async function expectLiveNumbers(page: DevTools): Promise<void> {
    await expect.poll(() => tilesOf(page), POLL).toMatch(/€[\d.]+M/);
    await page.evaluate("window.sameDocument = true");
    const before = await tilesOf(page);
    await push(product.url, [{ kpi: "sales.revenue", unit: "sales", value: 300_000 }]);
    const revenue = () => tilesOf(page).then((text) => /€[\d.]+M/.exec(text)?.[0]);
    await expect.poll(revenue, POLL).not.toBe(/€[\d.]+M/.exec(before)?.[0]);
    expect(await page.evaluate("window.sameDocument")).toBe(true);
  }

  async function keepPicture(page: DevTools, name: string): Promise<void> {
    writeFileSync(join(PICTURES, `${name.replaceAll("/", "-")}.png`), await page.picture());
  }

  describe.each(ENGINES)("Chromium $major", (engine) => {
    let browser: OldBrowser;
    let page: DevTools;
    beforeAll(async () => {
      await fetchEngine(engine);
    }, FETCH_MS);
    beforeEach(async () => {
      browser = await startOldBrowser(await fetchEngine(engine));
    });
    afterEach(() => browser.close());

    const isForWalls = engine.major >= OLDEST_OF_WALLS;

    test.each(BOARDS)(
      isForWalls
        ? "%s is drawn, live, and throws nothing"
        : "%s leads to its plain version, whose numbers change by themselves",
      async (path) => {
        page = await browser.open(product.url + path);
        await expectLiveNumbers(page);
        await keepPicture(page, `${engine.major}${path}`);
        expect(await pathOf(page)).toBe(isForWalls ? path : `/lite${path}`.replace(/\/$/, ""));
        if (isForWalls) {
          expect(await page.evaluate("document.querySelector('[data-connection]').dataset.connection")).toBe(
            "live",
          );
        }
        expect(page.faults).toEqual([]);
      },
    );

    if (isForWalls) {
      test("a wall that throws before it has drawn anything gives way to its plain version", async () => {
        page = await browser.open(`${product.url}/boards/sales`, BREAK);
        await expect.poll(() => pathOf(page), POLL).toBe("/lite/boards/sales");
        await expect.poll(() => tilesOf(page), POLL).toMatch(/€[\d.]+M/);
      });
      return;
    }

    test("whoever may not read signs in with a token, on the plain version itself", async () => {
      const own = createFolder();
      const server = await startProduct(own, { TIERBOARD_DEMO: "1", HOST: "0.0.0.0" });
      try {
        page = await browser.open(server.url.replace("0.0.0.0", "127.0.0.1"));
        const text = (): Promise<string> => page.evaluate("document.body ? document.body.innerText : ''");
        await expect.poll(text, POLL).toContain("This wall is not open to everybody");
        const signIn = (token: string): Promise<void> =>
          page.evaluate(
            `document.getElementById("token").value = "${token}"; document.querySelector("#sign-in button").click();`,
          );
        await expect
          .poll(() => page.evaluate("!!document.querySelector('#sign-in button:enabled')"), POLL)
          .toBe(true);
        await signIn("no-token-of-ours");
        await expect.poll(text, POLL).toContain("This token is not known");
        await signIn(ADMIN_TOKEN);
        await expect.poll(() => tilesOf(page), POLL).toContain("Sales revenue");
      } finally {
        await server.kill("SIGKILL");
        removeFolder(own);
      }
    });

    test("the plain version says since when the server is gone, keeps its numbers, and heals", async () => {
      const own = createFolder();
      let server = await startProduct(own, { TIERBOARD_DEMO: "1" });
      const { port } = new URL(server.url);
      try {
        page = await browser.open(`${server.url}/lite`);
        await expect.poll(() => page.evaluate("document.readyState"), POLL).toBe("complete");
        const notice = (): Promise<string> =>
          page.evaluate(
            "document.querySelector('#offline:not(.gone)') ? document.querySelector('#offline').innerText : ''",
          );
        expect(await notice()).toBe("");
        await server.kill("SIGKILL");
        await expect.poll(notice, POLL).toMatch(/^Offline since .*\d\d:\d\d, showing last numbers$/);
        expect(await tilesOf(page)).toContain("Sales revenue");
        server = await startProduct(own, { TIERBOARD_DEMO: "1", PORT: port });
        await expect.poll(notice, POLL).toBe("");
      } finally {
        await server.kill("SIGKILL");
        removeFolder(own);
      }
    });
  });
});

import { expect, type Page, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";
import { ADMIN_TOKEN, asAdmin } from "./testing/server-process.ts";

// Boards from the first template to the wall, by administrators with a mouse, with keys alone, and two at once.

const CATALOGUE = fileURLToPath(new URL("./testing/acme.yaml", import.meta.url));
const LAPTOP = { width: 1440, height: 900 };

let folder: string;
let product: Product;
test.beforeEach(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
  await push(product.url, [
    { kpi: "sales.revenue", unit: "sales/emea", value: 250 },
    { kpi: "sales.win-rate", unit: "sales", numerator: 3, denominator: 12 },
    { kpi: "support.solved", unit: "support" },
  ]);
});
test.afterEach(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

const layer = (page: Page) => page.getByRole("listbox", { name: "Tiles of the board" });
const tile = (page: Page, index: number) => layer(page).getByRole("option").nth(index);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const said = (page: Page, sentence: string) => page.getByRole("status").filter({ hasText: sentence });

async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(`${product.url}/sign-in?return=${path}`);
  await page.getByLabel("API token").fill(ADMIN_TOKEN);
  await button(page, "Sign in").click();
  // The page before has a heading, too.
  await expect(page).toHaveURL(product.url + path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

interface Saved {
  readonly name: string;
  readonly version: number;
  readonly tiles: readonly object[];
}
const saved = async (id: string): Promise<Saved> =>
  (await (await fetch(`${product.url}/api/v1/boards/${id}`)).json()) as Saved;

const big = (kpi: string, more: object = {}) => ({
  widget: "big-number",
  kpi,
  w: 3,
  h: 1,
  settings: {},
  ...more,
});

/** A board of the studio, as another program would save it. */
async function put(id: string, tiles: readonly object[]): Promise<void> {
  const response = await fetch(`${product.url}/api/v1/boards/${id}`, {
    method: "PUT",
    headers: asAdmin,
    body: JSON.stringify({ board: { id, name: "Floor", tiles } }),
  });
  expect(response.status).toBe(200);
}

async function openFloor(page: Page): Promise<void> {
  await put("floor", [big("sales.revenue"), big("sales.win-rate"), big("support.solved")]);
  await page.setViewportSize(LAPTOP);
  await signIn(page, "/studio/boards/floor");
  await expect(layer(page)).toBeVisible();
}

async function centreOf(page: Page, index: number): Promise<{ x: number; y: number }> {
  const box = await tile(page, index).boundingBox();
  if (!box) throw new Error(`there is no tile ${index}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a board is made of a template, changed, saved, and at once on a wall that is open", async ({
  page,
  context,
}) => {
  await page.setViewportSize(LAPTOP);
  await signIn(page, "/studio");
  expect(await barriersOf(page)).toEqual([]);
  await page.screenshot({ path: "e2e/output/studio/list.png", fullPage: true });
  await page.getByRole("radio", { name: /^Department/ }).check();
  await page.getByLabel("About").selectOption("sales");
  await page.getByLabel("Name").fill("Sales hall");
  await button(page, "Make the board").click();
  await expect(page.getByRole("heading", { level: 1, name: "Sales hall" })).toBeVisible();
  expect(page.url()).toBe(`${product.url}/studio/boards/sales-hall`);

  const wall = await context.newPage();
  await wall.goto(`${product.url}/boards/sales-hall`);
  await expect(wall.locator("[data-widget]").first()).toBeVisible();
  await page.getByLabel("Title").fill("What we sold");
  await button(page, "Save").click();
  await expect(said(page, "Saved")).toBeVisible();
  await expect(wall.getByRole("heading", { name: "What we sold" })).toBeVisible({ timeout: 10_000 });
});

test("the keyboard alone adds, fills in, resizes, moves, undoes and saves", async ({ page }) => {
  await openFloor(page);
  const press = (keys: string) => page.keyboard.press(keys);
  const tabTo = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 60; steps += 1) {
      await press("Tab");
      const focused = page.locator(":focus");
      if ((await focused.count()) === 0) continue;
      const label = await focused.evaluate((element) => {
        const { labels } = element as HTMLInputElement;
        return element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent;
      });
      if (label.startsWith(name)) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  await tabTo("Add tile");
  await press("Enter");
  await expect(said(page, "Sales revenue added at place 2 of 4")).toBeVisible();
  await tabTo("Find a KPI");
  await page.keyboard.type("solved");
  await press("Tab");
  await press("ArrowDown");
  await expect(tile(page, 1)).toHaveAccessibleName(/^Tickets solved, place 2 of 4/);

  // The tiles are one stop of the way through the page.
  for (let steps = 0; steps < 60 && (await page.locator("[role=option]:focus").count()) === 0; steps += 1) {
    await press("Shift+Tab");
  }
  await press("Shift+ArrowRight");
  await press("Shift+ArrowDown");
  await press("Alt+ArrowRight");
  await expect(said(page, "Tickets solved moved to place 3 of 4")).toBeVisible();
  await expect(tile(page, 2)).toBeFocused();
  await press("Control+d");
  await press("Delete");
  await press("Control+z");
  await press("Control+z");
  await press("Control+s");
  await expect(said(page, "Saved")).toBeVisible();
  expect(await saved("floor")).toMatchObject({
    version: 2,
    tiles: [
      big("sales.revenue"),
      big("sales.win-rate"),
      big("support.solved", { w: 4, h: 2 }),
      big("support.solved"),
    ],
  });
  expect(await barriersOf(page)).toEqual([]);
});

test("a tile is dragged to another place and drawn larger by its corner; Escape lets it go", async ({
  page,
}) => {
  await openFloor(page);
  const drag = async (to: { x: number; y: number }): Promise<void> => {
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
  };
  const [first, last] = [await centreOf(page, 0), await centreOf(page, 2)];
  await page.mouse.move(first.x, first.y);
  await drag(last);
  await expect(tile(page, 2)).toHaveAccessibleName(/^Sales revenue/);
  await page.screenshot({ path: "e2e/output/studio/dragging.png" });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(tile(page, 0)).toHaveAccessibleName(/^Sales revenue/);
  await expect(page.getByText("not saved yet")).toHaveCount(0);

  await page.mouse.move(first.x, first.y);
  await drag(last);
  await page.mouse.up();
  await expect(said(page, "Sales revenue moved to place 3 of 3")).toBeVisible();
  await expect(tile(page, 2)).toBeFocused();

  const box = await tile(page, 2).boundingBox();
  if (!box) throw new Error("the tile is not drawn");
  await page.mouse.move(box.x + box.width - 6, box.y + box.height - 6);
  await drag({ x: box.x + box.width - 6, y: box.y + 1.9 * box.height });
  await page.mouse.up();
  await expect(tile(page, 2)).toHaveAccessibleName(/3 columns wide, 2 rows high$/);
});

test("the preview is the wall, with live numbers, at every size of television", async ({ page }) => {
  await openFloor(page);
  await expect(page.locator('[data-connection="live"]')).toHaveCount(1);
  await expect(page.locator('[data-widget="big-number"]').first()).toContainText("250");
  await push(product.url, [{ kpi: "sales.revenue", unit: "sales/emea", value: 50 }]);
  await expect(page.locator('[data-widget="big-number"]').first()).toContainText("300");
  for (const size of ["1280 × 720", "1920 × 1080", "3840 × 2160", "1080 × 1920", "2560 × 1080"]) {
    await page.getByLabel("Size").selectOption(size);
    await expect(layer(page).getByRole("option")).toHaveCount(3);
    await page.screenshot({ path: `e2e/output/studio/${size.replaceAll(/\D+/g, "x")}.png` });
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, `scrolls sideways with ${size}`).toBe(0);
  }
  await page.getByLabel("Size").selectOption("1920 × 1080");
  await page.getByLabel("Read from, metres").fill("20");
  await expect(page.getByText(/Readable to .* m; 20 m asked\. Move to another board: /)).toBeVisible();
});

test("what is not saved is asked for before the page goes, and is back after it went", async ({ page }) => {
  await openFloor(page);
  await page.getByLabel("Title").fill("Mine");
  await page.getByRole("link", { name: "KPIs" }).click();
  await expect(page.getByRole("heading", { name: "Leave without saving?" })).toBeVisible();
  expect(await barriersOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(layer(page)).toBeVisible();

  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await expect(tile(page, 0)).toHaveAccessibleName(/^Mine/);
  expect(asked).toEqual(["beforeunload"]);
  await button(page, "Drop them").click();
  await expect(tile(page, 0)).toHaveAccessibleName(/^Sales revenue/);
});

test("of two who change a board at once, the second is told, and loses nothing", async ({
  page,
  context,
}) => {
  await openFloor(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel("Title").fill("Mine");
  await other.getByLabel("Title").fill("Theirs");
  await button(other, "Save").click();
  await expect(said(other, "Saved")).toBeVisible();

  await expect(page.getByText(/saved this board at .*, after you had opened it/)).toBeVisible({
    timeout: 10_000,
  });
  await button(page, "Save mine as a copy …").click();
  await button(page, "Save the copy").click();
  await expect(page).toHaveURL(`${product.url}/studio/boards/floor-copy`);
  expect((await saved("floor-copy")).tiles[0]).toEqual(big("sales.revenue", { title: "Mine" }));
  expect((await saved("floor")).tiles[0]).toEqual(big("sales.revenue", { title: "Theirs" }));
});

test("a board of the catalogue's files is looked at, exported, and read in again as a copy", async ({
  page,
}) => {
  await page.setViewportSize(LAPTOP);
  await page.goto(`${product.url}/studio/boards/company`);
  await expect(page.getByText("Boards are changed by administrators; you can look at them.")).toBeVisible();
  await expect(page.getByLabel("Title")).toBeDisabled();
  await page.getByRole("link", { name: "Sign in with an administrator's token." }).click();
  await page.getByLabel("API token").fill(ADMIN_TOKEN);
  await button(page, "Sign in").click();
  await expect(page.getByText(/^A file of the catalogue defines it/)).toBeVisible();
  await expect(button(page, "Save")).toHaveCount(0);

  await page.getByRole("link", { name: "Boards" }).first().click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export “Acme” as YAML" }).click();
  const file = await (await downloading).path();
  await page.getByLabel("or a file").setInputFiles(file);
  await button(page, "Read it").click();
  await page.getByRole("form", { name: "Acme" }).getByLabel("Name").fill("Acme of the studio");
  await page.getByRole("form", { name: "Acme" }).getByRole("button", { name: "Save and open" }).click();
  await expect(page).toHaveURL(`${product.url}/studio/boards/acme-of-the-studio`);
  expect((await saved("acme-of-the-studio")).tiles).toEqual((await saved("company")).tiles);

  await page.getByRole("link", { name: "Boards" }).first().click();
  await page
    .getByLabel("YAML", { exact: true })
    .fill("boards:\n  - id: x\n    name: X\n    tiles: [{ widget: text, w: 13 }]\n");
  await button(page, "Read it").click();
  await expect(page.getByRole("list", { name: "What is wrong" })).toContainText("Line 4");

  await button(page, "Delete “Acme of the studio”").click();
  await button(page, "Delete the board").click();
  await expect(page.getByRole("row", { name: /Acme of the studio/ })).toHaveCount(0);
});

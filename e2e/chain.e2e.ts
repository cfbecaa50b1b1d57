import { expect, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";

// The whole chain in a real browser: a fact comes in by HTTP and is on the wall; from the wall to the reason and back;
// the server goes away and comes back, and the wall shows both without being reloaded.

const CATALOGUE = fileURLToPath(new URL("./testing/acme.yaml", import.meta.url));

let folder: string;
let product: Product;

const start = (port = "0") => startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE, PORT: port });

test.beforeEach(async () => {
  folder = createFolder();
  product = await start();
});
test.afterEach(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

test("a pushed fact is on the wall a moment later, without a reload", async ({ page }) => {
  await page.goto(product.url);
  const revenue = page.locator('[data-widget="big-number"]');
  await expect(revenue).toContainText("Sales revenue");
  await expect(revenue).toContainText(/waiting/i);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await push(product.url, [{ kpi: "sales.revenue", unit: "sales/emea", value: 250 }]);
  await expect(revenue).toContainText("250");
  await push(product.url, [{ kpi: "sales.revenue", unit: "sales/apac", value: 111 }]);
  await expect(revenue).toContainText("361");
  await expect(page.locator('[data-widget="league"]')).toContainText("EMEA");
  await push(product.url, [
    { kpi: "support.solved", unit: "support" },
    { kpi: "support.solved", unit: "support" },
  ]);
  await expect(page.locator('[data-widget="status-list"]')).toContainText("2");
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});

test("from a tile to its KPI, to the driver beneath it, and back to the wall", async ({ page }) => {
  await push(product.url, [
    { kpi: "sales.revenue", unit: "sales/emea", value: 250 },
    { kpi: "sales.win-rate", unit: "sales", numerator: 3, denominator: 12 },
  ]);
  await page.goto(product.url);
  await page.locator('[data-widget="big-number"]').click();
  await expect(page).toHaveURL(/\/kpis\/sales\.revenue\?.*unit=sales/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sales revenue");
  for (const said of [
    "Growth pays for everything else",
    "Sales director",
    "Value of deals invoiced",
    "The year before",
  ]) {
    await expect(page.getByText(said).first()).toBeVisible();
  }
  await expect(page.locator("canvas").first()).toBeVisible();

  await page
    .getByRole("link", { name: /Win rate/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/kpis\/sales\.win-rate/);
  await expect(page.getByText("25").first()).toBeVisible();

  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sales revenue");
  await page.goBack();
  await expect(page.locator('[data-widget="big-number"]')).toContainText("250");
});

test("a wall whose server is gone says so within 15 s, keeps its numbers, and heals by itself", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await push(product.url, [{ kpi: "sales.revenue", unit: "sales", value: 250 }]);
  await page.goto(product.url);
  const revenue = page.locator('[data-widget="big-number"]');
  await expect(revenue).toContainText("250");
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  const { port } = new URL(product.url);
  await product.kill("SIGKILL");
  await expect(page.getByText(/Offline since/)).toBeVisible({ timeout: 16_000 });
  await expect(revenue).toContainText("250");
  await expect(revenue).toHaveAttribute("data-seen", "offline");

  product = await start(port);
  await expect(page.getByText(/Offline since/)).toBeHidden({ timeout: 30_000 });
  await push(product.url, [{ kpi: "sales.revenue", unit: "sales", value: 50 }]);
  await expect(revenue).toContainText("300");
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});

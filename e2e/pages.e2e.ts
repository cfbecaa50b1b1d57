import { expect, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { sizeName, WALL_SIZES } from "./testing/look.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";

// Every page: nothing scrolls sideways on a laptop or a phone, nobody is shut out (axe), no error in the console.

const CATALOGUE = fileURLToPath(new URL("./testing/acme.yaml", import.meta.url));
const PAGES = [
  "/",
  "/?theme=light",
  "/boards/sales",
  "/kpis",
  "/kpis/sales.revenue",
  "/kpis/sales.win-rate?unit=sales&period=week",
  "/departments/sales",
  "/leagues/sales.revenue",
  "/catalogue",
  "/gallery",
  "/gallery?widget=bullet&theme=light",
  "/gallery?widget=status-list&theme=light",
  "/sign-in",
];
// Pages follow the device; walls and the gallery are dark unless their address asks for light.
const DEVICES = [
  { size: { width: 1440, height: 900 }, colorScheme: "light" },
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

let folder: string;
let product: Product;

test.beforeAll(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
  await push(product.url, [
    { kpi: "sales.revenue", unit: "sales/emea", value: 250 },
    { kpi: "sales.revenue", unit: "sales/apac", value: 111 },
    { kpi: "sales.win-rate", unit: "sales", numerator: 3, denominator: 12 },
    { kpi: "support.solved", unit: "support" },
  ]);
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

for (const path of PAGES) {
  test(`${path} is for everybody, on a laptop and on a phone`, async ({ page }) => {
    // Some hundred tiles, each looked through by axe.
    if (path === "/gallery") test.setTimeout(300_000);
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    for (const { size, colorScheme } of DEVICES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.goto(product.url + path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      await page.screenshot({
        path: `e2e/output/pages/${path.replaceAll(/[^a-z.-]+/g, "_")}-${sizeName(size)}-${colorScheme}.png`,
      });
      expect(await barriersOf(page), `at ${sizeName(size)}`).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
}

for (const size of WALL_SIZES) {
  test(`the gallery has every widget with its states at ${sizeName(size)}`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const widget of ["big-number", "trend", "bullet", "league", "status-list"]) {
      await page.goto(`${product.url}/gallery?widget=${widget}`);
      await expect(page.getByText("typical", { exact: true })).toBeVisible();
      await expect(page.getByText("waiting", { exact: true }).first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `e2e/output/gallery/${widget}-${sizeName(size)}.png`, fullPage: true });
    }
  });
}

test("an address that leads nowhere says so, and where to go instead", async ({ page }) => {
  const response = await page.goto(`${product.url}/no-such-page`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("link", { name: /wall|company/i }).first()).toBeVisible();
  await page.goto(`${product.url}/boards/no-such-board`);
  await expect(page.getByText(/no board/i).first()).toBeVisible();
});

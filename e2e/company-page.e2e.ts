import { expect, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { sizeName } from "./testing/look.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";

// What everybody finds without knowing where it is: the company's numbers with their reasons.

const CATALOGUE = fileURLToPath(new URL("./testing/acme.yaml", import.meta.url));
const SIZES = [
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
  { size: { width: 1366, height: 768 }, colorScheme: "light" },
  { size: { width: 1920, height: 1080 }, colorScheme: "dark" },
] as const;

let folder: string;
let product: Product;

test.beforeAll(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
  await push(product.url, [
    { kpi: "sales.revenue", unit: "sales/emea", value: 250 },
    { kpi: "sales.win-rate", unit: "sales", numerator: 3, denominator: 12 },
    { kpi: "support.solved", unit: "support" },
  ]);
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

test("[O4] from the wall to the reasons: the one metric, a gap, and a number that moves by itself", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(product.url);
  await page.getByRole("link", { name: /details/i }).click();
  await expect(page).toHaveURL(`${product.url}/company`);
  const one = page.getByRole("region", { name: "Sales revenue" });
  await expect(one.getByText("Growth pays for everything else")).toBeVisible();

  const support = page.getByRole("region", { name: "Support" });
  await expect(support.getByText("No Tier 1 KPI for cost yet")).toBeVisible();
  await expect(support.getByRole("paragraph").filter({ hasText: /^1$/ })).toBeVisible();
  await push(product.url, [{ kpi: "support.solved", unit: "support" }]);
  await expect(support.getByRole("paragraph").filter({ hasText: /^2$/ })).toBeVisible();

  // By keyboard, as by touch.
  const sales = page.getByRole("region", { name: "Sales", exact: true });
  await sales.getByText("Why").first().focus();
  await page.keyboard.press("Enter");
  await expect(sales.getByText("Growth pays for everything else")).toBeVisible();
});

test("the search finds a KPI as a team reads it, by keyboard alone, and is for everybody", async ({
  page,
}) => {
  for (const { size, colorScheme } of SIZES) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.goto(`${product.url}/kpis`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("Control+K");
    const field = page.getByRole("combobox", { name: /^Search/ });
    await expect(field).toBeFocused();
    await field.fill("sales");
    await page.screenshot({ path: `e2e/output/company/search-${sizeName(size)}.png` });
    expect(await barriersOf(page)).toEqual([]);
    await field.fill("revenue emea");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`${product.url}/kpis/sales.revenue?unit=sales/emea`);
    await page.keyboard.press("Control+K");
    await expect(page.getByRole("group", { name: "Opened lately" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(field).toBeHidden();
  }
});

for (const { size, colorScheme } of SIZES) {
  for (const path of [
    "/company",
    "/company?by=category",
    "/company?by=perspective&period=quarter",
    "/glossary#status",
  ]) {
    test(`${path} is for everybody at ${sizeName(size)}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.goto(product.url + path);
      await expect(page.getByRole("region").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      // What is closed is looked through as well.
      for (const why of await page.locator("summary").all()) await why.click();
      await page.screenshot({
        path: `e2e/output/company/${path.replaceAll(/[^a-z]+/g, "_")}-${sizeName(size)}.png`,
        fullPage: true,
      });
      expect(await barriersOf(page)).toEqual([]);
    });
  }
}

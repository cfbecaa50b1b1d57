import { expect, test } from "@playwright/test";
import { barriersOf } from "./testing/barriers.ts";
import { faultsOf, sizeName } from "./testing/look.ts";
import { createFolder, type Product, removeFolder, startProduct } from "./testing/product.ts";
import { readCode } from "./testing/read-code.ts";

// From a department's page to any of its past, and from a wall or a page to the same view on a phone.

let folder: string;
let product: Product;
test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_DEMO: "1" });
  // The first history comes in through the public door and takes some seconds.
  await expect
    .poll(
      async (): Promise<unknown> =>
        (await request.get(`${product.url}/api/v1/kpis/support.solved/reading`)).json(),
      { timeout: 100_000 },
    )
    .toMatchObject({ state: "value", freshness: "live" });
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

for (const { size, colorScheme } of [
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
  { size: { width: 1366, height: 768 }, colorScheme: "light" },
  { size: { width: 1920, height: 1080 }, colorScheme: "dark" },
] as const) {
  test(`a department's trends are seen where the reader is, at ${sizeName(size)}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.goto(`${product.url}/departments/sales`);
    const revenue = page.getByRole("region", { name: "Sales revenue", exact: true });
    const trend = revenue.getByRole("img", { name: /^Sales revenue by month, .* Target .* Benchmark / });
    await trend.scrollIntoViewIfNeeded();
    await expect(trend.locator("canvas")).toBeVisible();
    for (const line of ["Value", "Target", "Benchmark"])
      await expect(revenue.getByText(line, { exact: true })).toBeVisible();

    await revenue.getByRole("button", { name: "Trend of Deals won" }).click();
    await expect(revenue.getByRole("img", { name: /^Deals won by month/ }).locator("canvas")).toBeVisible();
    expect(new URL(page.url()).searchParams.get("trends")).not.toBeNull();
    await page.screenshot({ path: `e2e/output/department/${sizeName(size)}.png`, fullPage: true });
    expect(await barriersOf(page)).toEqual([]);
  });
}

test("any past period is reached by a day of it, and the address brings it back", async ({ page }) => {
  await page.goto(`${product.url}/departments/sales?period=quarter`);
  await page.getByLabel("Go to date").fill("2025-08-20");
  const revenue = page.getByRole("region", { name: "Sales revenue", exact: true });
  await expect(revenue.getByText(/^Q3 2025 · /)).toBeVisible();
  await page.reload();
  await expect(revenue.getByText(/^Q3 2025 · /)).toBeVisible();
  await expect(page.getByLabel("Go to date")).toHaveValue("2025-08-20");
  await page.getByRole("link", { name: "Now" }).click();
  await expect(revenue.getByText(/^Q3 2025 · /)).toBeHidden();
});

for (const { size, theme } of [
  { size: { width: 1280, height: 720 }, theme: "dark" },
  { size: { width: 1920, height: 1080 }, theme: "light" },
] as const) {
  test(`a camera reads the way from a tile to a phone, at ${sizeName(size)}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(`${product.url}/boards/sales-floor?theme=${theme}`);
    const tile = page.locator("a[data-widget]").first();
    await expect(tile).toBeVisible();
    await page.keyboard.press("q");
    expect(await readCode(page)).toBe(`${product.url}/boards/sales-floor`);
    await page.keyboard.press("Escape");

    await tile.focus();
    await page.keyboard.press("q");
    const href = (await tile.getAttribute("href")) ?? "";
    expect(await readCode(page)).toBe(product.url + href);
    await page.screenshot({ path: `e2e/output/department/code-${sizeName(size)}-${theme}.png` });
    expect(await faultsOf(page, size)).toEqual([]);
    expect(await barriersOf(page)).toEqual([]);

    const modules = await page
      .getByRole("img", { name: /^QR code of / })
      .evaluate((img: HTMLImageElement) => img.width / (img.naturalWidth / 4));
    expect(modules).toBeGreaterThanOrEqual(4);
    await page.keyboard.press("q");
    await expect(page.getByRole("complementary", { name: "For a phone" })).toHaveCount(0);
  });
}

test("a KPI's page opens on a phone as it is, by the code in its dialog", async ({ page }) => {
  const path = "/kpis/sales.revenue?unit=sales/emea&period=quarter&at=2026-03-01";
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(product.url + path);
  await page.getByRole("button", { name: "Open on a phone" }).click();
  const address = await readCode(page);
  expect(address).toBe(product.url + path);
  await page.screenshot({ path: "e2e/output/department/dialog-1366x768.png" });
  expect(await barriersOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address ?? "");
  await expect(page.getByRole("region", { name: "Q1 2026", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Open on a phone" })).toBeHidden();
});

import { expect, type Page, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { sizeName } from "./testing/look.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";
import { ADMIN_TOKEN } from "./testing/server-process.ts";

// A KPI in depth: what it is compared with, where its benchmark comes from, its remarks, and the ways to take it along.

const CATALOGUE = fileURLToPath(new URL("./testing/kpi-page.yaml", import.meta.url));
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

let folder: string;
let product: Product;
test.beforeEach(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
  const units = ["sales/emea", "sales/apac", "sales/amer"];
  await push(
    product.url,
    Array.from({ length: 26 }, (_, months) =>
      units.map((unit, place) => ({
        kpi: "sales.orders",
        unit,
        at: monthAgo(months).toISOString(),
        // Three months ago the numbers jumped.
        value: (months === 3 ? 900 : 100 - months) + 10 * place,
      })),
    ).flat(),
  );
});
test.afterEach(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

/** Early in the month so many months ago: never in the future. */
function monthAgo(count: number): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 1, 0, 0, 1));
}
const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const panel = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function open(page: Page, path: string, as: "editor" | "viewer" = "editor"): Promise<void> {
  if (as === "editor") {
    await page.goto(`${product.url}/sign-in?return=/kpis`);
    await page.getByLabel("API token").fill(ADMIN_TOKEN);
    await button(page, "Sign in").click();
    await expect(page).toHaveURL(`${product.url}/kpis`);
  }
  await page.goto(product.url + path);
  await expect(page.getByRole("img", { name: /over time/ })).toBeVisible();
}

test("[T5, O6] a remark that marks a month as not comparable changes the benchmark at once, for others too", async ({
  page,
  browser,
}) => {
  const viewer = await (await browser.newContext()).newPage();
  await open(viewer, "/kpis/sales.orders", "viewer");
  await expect(button(viewer, "Add a remark …")).toHaveCount(0);
  const benchmark = (of: Page) => panel(of, "Where the benchmark comes from");
  await expect(benchmark(viewer)).toContainText("mean of the last 12 months");

  await open(page, "/kpis/sales.orders");
  await button(page, "Add a remark …").press("Enter");
  await expect(page.getByLabel("What happened")).toBeFocused();
  await page.keyboard.type("A customer ordered for the whole year");
  await page.getByLabel("First day").fill(dateOf(monthAgo(3)));
  await page.getByLabel("Last day").fill(dateOf(new Date(monthAgo(3).getTime() + 9 * 86_400_000)));
  await page.getByLabel("Not comparable").check();
  expect(await barriersOf(page)).toEqual([]);
  await page.screenshot({ path: "e2e/output/kpi-page/dialog.png" });
  await page.keyboard.press("Enter");
  await expect(panel(page, "Remarks")).toContainText("A customer ordered for the whole year");
  for (const seen of [page, viewer]) {
    await expect(benchmark(seen)).toContainText("mean of the last 11 months, 1 left out as not comparable");
    await expect(benchmark(seen)).toContainText("≠ left out: not comparable (A customer ordered");
  }
  await expect(panel(viewer, "Remarks")).toContainText("A customer ordered for the whole year");
  await expect(panel(viewer, "Remarks").getByRole("button")).toHaveCount(0);

  await button(page, "Change remark A: A customer ordered for the whole year").click();
  await button(page, "Delete …").click();
  await button(page, "Delete it for everybody").click();
  await expect(benchmark(page)).toContainText("mean of the last 12 months");
  await expect(panel(page, "Remarks")).toContainText("No remarks yet");
});

test("[T6] a target that was always met is pointed out", async ({ page }) => {
  await open(page, "/kpis/sales.orders", "viewer");
  await expect(
    page.getByText("The target may be set too low: it was met in each of the last 6 months."),
  ).toBeVisible();
});

test("[P3] the comparison is in the address, and the page is for everybody at every size", async ({
  page,
}) => {
  // Six times all that a long page holds is looked through by axe.
  test.setTimeout(120_000);
  await open(page, "/kpis/sales.orders", "viewer");
  await page.getByLabel("Compare with").selectOption("Year before");
  await expect(page).toHaveURL(/compare=year/);
  await expect(page.getByText("Compared: year before")).toBeVisible();
  for (const size of SIZES) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.waitForLoadState("networkidle");
      expect(await barriersOf(page), sizeName(size)).toEqual([]);
      const path = `e2e/output/kpi-page/${sizeName(size)}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true });
    }
  }
});

test("zooming by keys and by drawing over the chart, and the table, are in the address", async ({ page }) => {
  await open(page, "/kpis/sales.orders", "viewer");
  await button(page, "Zoom in").press("Enter");
  await expect(page).toHaveURL(/from=.*&to=/);
  await expect(page.getByLabel("By", { exact: true })).toHaveValue("week");
  const chart = page.getByRole("img", { name: /over time/ });
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error("the chart is not drawn");
  const before = page.url();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(before);
  await expect(page.getByLabel("By", { exact: true })).toHaveValue("day");
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.getByRole("table", { name: /by day, newest first/ })).toBeVisible();
  await page.getByRole("link", { name: "Whole range" }).click();
  await expect(page.getByRole("table", { name: /by month, newest first/ })).toBeVisible();
});

test("the history is taken along as a file for spreadsheets and as a picture", async ({ page }) => {
  await open(page, "/kpis/sales.orders", "viewer");
  const csv = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const file = await csv;
  expect(file.suggestedFilename()).toBe("sales.orders sales by month.csv");
  const rows = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(rows[0]).toBe("kpi,unit,grain,start,end,state,value,target,targetLow,targetHigh,expected,benchmark");
  expect(rows.length).toBe(13);

  const png = page.waitForEvent("download");
  await button(page, "PNG").click();
  const picture = await png;
  expect(picture.suggestedFilename()).toBe("sales.orders sales.png");
  await picture.saveAs("e2e/output/kpi-page/picture.png");
  const bytes = readFileSync(await picture.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(width).toBeGreaterThan(900);
  expect(height).toBeGreaterThan(700);
});

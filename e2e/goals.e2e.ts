import { expect, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { sizeName } from "./testing/look.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";

// Goals: from a wall to a scorecard, its KPIs, the objectives that they serve, and a person's own; on paper as well.

const CATALOGUE = fileURLToPath(new URL("./testing/goals.yaml", import.meta.url));
const PAGES = [
  "/scorecards",
  "/scorecards/seller",
  "/scorecards/seller?unit=sales/ana",
  "/objectives",
  "/objectives?unit=sales",
  "/departments/sales",
  "/departments/sales/ana",
  "/kpis/sales.win-rate",
  "/catalogue",
];
const DEVICES = [
  { size: { width: 1366, height: 768 }, colorScheme: "light" },
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

let folder: string;
let product: Product;

test.beforeAll(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
  await push(product.url, [
    { kpi: "sales.revenue", unit: "sales", value: 500 },
    { kpi: "sales.revenue", unit: "sales/ana", value: 300 },
    { kpi: "sales.win-rate", numerator: 3, denominator: 12 },
  ]);
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

for (const path of PAGES) {
  test(`${path} is for everybody, on a laptop and on a phone`, async ({ page }) => {
    for (const { size, colorScheme } of DEVICES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.goto(product.url + path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      await page.screenshot({
        path: `e2e/output/goals/${path.replaceAll(/[^a-z.-]+/g, "_")}-${sizeName(size)}.png`,
        fullPage: true,
      });
      expect(await barriersOf(page), `at ${sizeName(size)}`).toEqual([]);
    }
  });
}

test("from the wall to a scorecard, to a KPI, to the objective that it serves, to the department and a person's own", async ({
  page,
}) => {
  await page.goto(`${product.url}/boards/goals`);
  await page.getByRole("link", { name: "Account executive" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Account executive" })).toBeVisible();
  const made = page.getByRole("region", { name: "What it is made of" });
  await expect(made.getByRole("listitem")).toHaveCount(3);
  await expect(made.getByRole("listitem").nth(2)).toContainText(/assumed\s80\s%/);
  await expect(page.getByText(/1 of 3 assumed/)).toBeVisible();

  await made.getByRole("link", { name: "Win rate" }).click();
  await page.getByRole("link", { name: "Grow with customers we can help" }).click();
  await expect(page).toHaveURL(/\/objectives\?unit=sales$/);
  const objective = page.getByRole("region", { name: "Grow with customers we can help" });
  // Of 20 to 40 %, 25 % is a quarter.
  await expect(objective).toContainText(/25\s%/);
  await expect(objective.getByText(/overdue, was due 31 Oct 2020/)).toBeVisible();
  await objective.getByRole("link", { name: "Sales", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sales" })).toBeVisible();
  await page.getByRole("link", { name: "Ana Ribeiro" }).last().click();
  await page.getByRole("region", { name: "Scorecards" }).getByRole("link").click();
  await expect(page).toHaveURL(/\/scorecards\/seller\?unit=sales\/ana$/);
  await expect(made.getByRole("listitem").first()).toContainText("€300");
});

test("a scorecard is live, and the past is a link of its own", async ({ page }) => {
  await page.goto(`${product.url}/scorecards/seller?unit=sales/ana`);
  const first = page.getByRole("region", { name: "What it is made of" }).getByRole("listitem").first();
  await expect(first).toContainText("€300");
  await push(product.url, [{ kpi: "sales.revenue", unit: "sales/ana", value: 50 }]);
  await expect(first).toContainText("€350");
  await page.getByRole("link", { name: "Year before" }).click();
  await expect(page).toHaveURL(/[?&]at=/);
  await page.reload();
  await expect(page.getByText("all assumed")).toBeVisible();
});

test("[S9] what never had data is told on the scorecard and on the catalogue's page, with its owner", async ({
  page,
}) => {
  await page.goto(`${product.url}/scorecards/seller`);
  await expect(page.getByText(/never had any\. To be looked after by Head of support/)).toBeVisible();
  await page.goto(`${product.url}/catalogue`);
  const table = page.getByRole("table", { name: /without data in the last 90 days/ });
  await expect(table.getByRole("rowheader")).toHaveText(["Customer satisfaction"]);
  await expect(table).toContainText("Head of support");
});

test("a scorecard is printed light, on one sheet of A4, without navigation", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${product.url}/scorecards/seller`);
  await expect(page.getByRole("region", { name: "How it is computed" })).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Account executive" })).toBeVisible();
  const ink = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("color"));
  expect(ink).toBe("rgb(16, 22, 31)");
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.setViewportSize({ width: 688, height: 1017 });
  await page.screenshot({ path: "e2e/output/goals/print-a4.png", fullPage: true });
});

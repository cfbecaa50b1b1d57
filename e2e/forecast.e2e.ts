import { expect, type Page, test } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { barriersOf } from "./testing/barriers.ts";
import { sizeName } from "./testing/look.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";

// Where a month will end: told on the KPI's page, from a past that came through the public door.

const kpi = (id: string, name: string, more: string) =>
  `  - {id: ${id}, name: ${name}, unit: sales, tier: 1, category: growth, measure: {kind: currency, currency: EUR}, direction: higher, aggregate: sum, ${more}}`;
const TARGET = "target: {plan: [{from: 2020-01-01, value: 1000000}]}";
const CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
kpis:
${kpi("sales.week", "Weekly revenue", `period: week, ${TARGET}`)}
${kpi("sales.young", "Young revenue", "period: week")}
${kpi("sales.silent", "Silent revenue", `period: week, ${TARGET}`)}
`;
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const DAY_MS = 86_400_000;

let folder: string;
let product: Product;

test.beforeAll(async () => {
  folder = createFolder();
  writeFileSync(join(folder, "catalogue.yaml"), CATALOGUE);
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: join(folder, "catalogue.yaml") });
  // Half a year of days, each with a morning's and an afternoon's revenue that differ from week to week.
  const now = Date.now();
  const days = Array.from({ length: 180 }, (_, index) => index + 1);
  await push(product.url, [
    ...days.flatMap((ago) =>
      [8, 15].map((hour) => ({
        kpi: "sales.week",
        unit: "sales",
        value: 50_000 + ((ago * hour) % 13) * 2_000,
        at: new Date(Math.floor((now - ago * DAY_MS) / DAY_MS) * DAY_MS + hour * 3_600_000).toISOString(),
      })),
    ),
    { kpi: "sales.week", unit: "sales", value: 1000 },
    { kpi: "sales.young", unit: "sales", value: 1000 },
  ]);
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

/** Opens a KPI's page and gives its forecast once it is there. */
async function openForecast(page: Page, id: string) {
  await page.goto(`${product.url}/kpis/${id}`);
  const panel = page.getByRole("region", { name: "Forecast" });
  await expect(panel.getByRole("heading", { name: "Track record" })).toBeVisible();
  return panel;
}

for (const size of SIZES) {
  test(`the forecast is for everybody at ${sizeName(size)}`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const id of ["sales.week", "sales.young", "sales.silent"]) {
      const panel = await openForecast(page, id);
      await panel.scrollIntoViewIfNeeded();
      await panel.screenshot({ path: `e2e/output/forecast/${id}-${sizeName(size)}.png` });
      expect(await barriersOf(page), id).toEqual([]);
    }
  });
}

test("[T7, T8] a week says where it will end or that it is too early, and how good the method was", async ({
  page,
}) => {
  const panel = await openForecast(page, "sales.week");
  // Which of the two depends on the day of the week on which the test runs.
  await expect(
    panel.getByText(/^Will end near €[\d,]+, between €[\d,]+ and €[\d,]+\.$|^Too early to tell\.$/),
  ).toBeVisible();
  await expect(panel.getByText(/^Over 12 weeks, \d+ inside the band/)).toBeVisible();
  await expect(panel.getByText("Nothing to judge yet")).toBeVisible();
});

test("[K8] a KPI of which nothing was reported has nothing to go on, in words", async ({ page }) => {
  const panel = await openForecast(page, "sales.silent");
  await expect(panel.getByText(/^Nothing to go on yet\.$|^Too early to tell\.$/)).toBeVisible();
  await expect(panel.getByText("No past to test it on")).toBeVisible();
});

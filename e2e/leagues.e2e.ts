import { expect, type Page, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { sizeName } from "./testing/look.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";
import { ADMIN_TOKEN, asAdmin } from "./testing/server-process.ts";

// Leagues: of teams and of people, over a year, and a month's table that is published and stays.

const CATALOGUE = fileURLToPath(new URL("./testing/leagues.yaml", import.meta.url));
const DEVICES = [
  { size: { width: 1366, height: 768 }, colorScheme: "light" },
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;
const PEOPLE = ["sales/emea/ana", "sales/emea/bo", "sales/apac/hu"];
const MARCH = "at=2026-03-10&period=month";

let folder: string;
let product: Product;

test.beforeAll(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
  const months = ["2026-01", "2026-02", "2026-03"];
  await push(
    product.url,
    months.flatMap((month, round) =>
      PEOPLE.flatMap((unit, place) => {
        const at = `${month}-10T09:00:00Z`;
        return [
          { kpi: "sales.revenue", unit, at, value: 100 + ((place + round) % 3) * 50 },
          { kpi: "sales.wait", unit, at, value: 14 + place * 4 },
          ...(place < 2 ? [{ kpi: "sales.wait", unit, at, value: 15 + place * 4 }] : []),
        ];
      }),
    ),
  );
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

async function expectForEverybody(page: Page, path: string): Promise<void> {
  for (const { size, colorScheme } of DEVICES) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.goto(product.url + path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await page.screenshot({
      path: `e2e/output/leagues/${path.replaceAll(/[^a-z.-]+/g, "_")}-${sizeName(size)}.png`,
      fullPage: true,
    });
    expect(await barriersOf(page), `${path} at ${sizeName(size)}`).toEqual([]);
  }
}

for (const path of [
  `/leagues/sales.revenue?${MARCH}&kind=person`,
  `/leagues/sales.revenue?${MARCH}&show=table`,
  `/leagues/sales.wait?${MARCH}&kind=person`,
]) {
  test(`${path} is for everybody, on a laptop and on a phone`, async ({ page }) => {
    await expectForEverybody(page, path);
  });
}

test("[S5, L3] people are compared by points, and who has too few calls stands under the table", async ({
  page,
}) => {
  await page.goto(`${product.url}/leagues/sales.wait?${MARCH}`);
  await page.getByLabel("Level").selectOption("Every person");
  await expect(page).toHaveURL(/[?&]kind=person/);
  const table = page.getByRole("table", { name: /by rank/ });
  await expect(table.getByRole("row").nth(1)).toContainText(/Ana Ribeiro.*4 of 4/);
  await expect(table.getByRole("row").nth(2)).toContainText(/Bo Lindqvist.*3 of 4/);
  await expect(page.getByText(/Hugo Tan: too few events to be compared/)).toBeVisible();
});

test("[L1] a year of ranks is a chart that is drawn, and a table that says the same", async ({ page }) => {
  await page.goto(`${product.url}/leagues/sales.revenue?${MARCH}&kind=person`);
  const ranks = page.getByRole("region", { name: "Ranks over the last 12 months" });
  await expect(ranks.getByRole("img").locator("canvas")).toBeVisible();
  await ranks.getByLabel("Highlight").selectOption("Bo Lindqvist");
  await expect(page).toHaveURL(/[?&]mark=sales\/emea\/bo/);
  await ranks.getByRole("link", { name: "Table" }).click();
  await expect(ranks.getByRole("row", { name: /^Bo Lindqvist/ })).toHaveText(/2\s*1\s*3$/);
});

test("a finished month is published by who may, and stays as it was when late facts come in", async ({
  page,
}) => {
  await page.goto(`${product.url}/leagues/sales.revenue?${MARCH}`);
  const published = page.getByRole("region", { name: "Published tables" });
  await expect(published.getByText("No table of this KPI has been published yet.")).toBeVisible();
  await expect(published.getByRole("button")).toHaveCount(0);

  await page.context().request.post(`${product.url}/api/v1/session`, {
    data: { token: ADMIN_TOKEN },
    headers: { origin: product.url },
  });
  await page.reload();
  await published.getByRole("button", { name: "Publish March 2026 …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish it" }).click();
  await published.getByRole("link", { name: "March 2026 · Units of Sales" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sales revenue, March 2026" })).toBeVisible();
  await expect(
    page.getByText(/^Published .* by the administrator; numbers as they were then\.$/),
  ).toBeVisible();
  await expect(page.getByText(/Today’s numbers say the same/)).toBeVisible();
  const table = page.getByRole("table", { name: /by rank/ });
  await expect(table.getByRole("row").nth(1)).toContainText("€300");

  await push(product.url, [
    { kpi: "sales.revenue", unit: "sales/apac/hu", at: "2026-03-20T09:00:00Z", value: 1000 },
  ]);
  await page.reload();
  await expect(
    page.getByText("Facts that came later changed 2 units since this was published."),
  ).toBeVisible();
  await expect(table.getByRole("row").nth(1)).toContainText("€300");
  await expectForEverybody(page, new URL(page.url()).pathname);
  await page.getByRole("link", { name: "The table as it is today" }).click();
  await expect(table.getByRole("row").nth(1)).toContainText("€1,150");

  const running = await fetch(`${product.url}/api/v1/kpis/sales.revenue/league/snapshots`, {
    method: "POST",
    headers: asAdmin,
    body: JSON.stringify({ at: new Date().toISOString() }),
  });
  expect([running.status, await running.json()]).toEqual([
    409,
    expect.objectContaining({ detail: expect.stringMatching(/^This month runs until/) }),
  ]);
});

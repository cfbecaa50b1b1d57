import { expect, type Page, test } from "@playwright/test";
import type { Why } from "../shared/protocol/why-views.ts";
import { barriersOf } from "./testing/barriers.ts";
import { sizeName } from "./testing/look.ts";
import { createFolder, type Product, removeFolder, startProduct } from "./testing/product.ts";

// "Why did it move?" of the demo organisation: from a rate to the team behind it, from a formula to its inputs, by links
// that can be sent; what is drawn sums to what is said, and nobody is shut out.

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

const panelOf = (page: Page) => page.getByRole("region", { name: "Why did it move?" });

async function open(page: Page, path: string) {
  await page.goto(product.url + path);
  const panel = panelOf(page);
  await expect(panel.getByRole("table").first()).toBeVisible();
  return panel;
}

const DEVICES = [
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
  { size: { width: 1366, height: 768 }, colorScheme: "light" },
  { size: { width: 1920, height: 1080 }, colorScheme: "dark" },
] as const;
const PAGES = [
  "/kpis/sales.win-rate?unit=sales&split=units",
  "/kpis/sales.revenue?unit=sales&basis=year",
  "/kpis/finance.income-per-cost",
  "/kpis/sales.acquisition-cost?split=units",
  "/kpis/support.satisfaction?period=month",
];

for (const path of PAGES) {
  test(`${path} tells why on a phone, a laptop and a wide screen`, async ({ page }) => {
    for (const { size, colorScheme } of DEVICES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      const panel = await open(page, path);
      await panel.scrollIntoViewIfNeeded();
      await panel.screenshot({
        path: `e2e/output/why/${path.replaceAll(/[^a-z.-]+/g, "_")}-${sizeName(size)}.png`,
      });
      expect(await barriersOf(page), `at ${sizeName(size)}`).toEqual([]);
    }
  });
}

test("from a rate to the team behind it, to what the team's rate is made of, and back", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const panel = await open(page, "/kpis/sales.win-rate?unit=sales");
  await panel.getByRole("combobox", { name: "Split" }).selectOption("By unit");
  await expect(page).toHaveURL(/split=units/);
  await expect(panel.getByText(/pp: .*win rate [+−±]/)).toBeVisible();
  await panel.locator("summary").click();
  await expect(panel.getByRole("table")).toHaveCount(2);

  await panel.getByRole("link", { name: "EMEA" }).first().click();
  await expect(page).toHaveURL(/\/kpis\/sales\.win-rate\?.*unit=sales\/emea/);
  await expect(panelOf(page).getByText(/(higher|lower) deals won/)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/split=units/);
});

test("the basis is in the address, and what a driver's correlation is worth is said", async ({ page }) => {
  const panel = await open(page, "/kpis/sales.revenue?unit=sales");
  await panel.getByRole("combobox", { name: "Compared with" }).selectOption("A year before");
  await expect(page).toHaveURL(/basis=year/);
  await expect(panel.getByText("Correlation is no proof.")).toBeVisible();
  await expect(panel.getByRole("listitem").filter({ hasText: "Open pipeline" })).toHaveText(/n = \d+ months/);
});

test("whatever the demo organisation measures, the parts sum to the change", async ({ request }) => {
  const { items } = (await (await request.get(`${product.url}/api/v1/kpis`)).json()) as {
    items: { id: string }[];
  };
  let splits = 0;
  for (const { id } of items) {
    const answer = await request.get(`${product.url}/api/v1/kpis/${id}/why`);
    expect(answer.status(), id).toBe(200);
    const { byFormula, byUnits, change, before, now } = (await answer.json()) as Why;
    for (const split of [byFormula, byUnits]) {
      if (!split || split.kind === "none" || split.kind === "extreme") continue;
      const parts =
        split.kind === "rates"
          ? split.parts.flatMap(({ rate, mix }) => [rate, mix])
          : split.parts.map(({ part }) => part);
      const sum = parts.reduce((so, part) => so + part, 0);
      const size = Math.max(Math.abs(before.value ?? 0), Math.abs(now.value ?? 0), ...parts.map(Math.abs));
      expect(Math.abs(sum - (change?.absolute ?? NaN)), id).toBeLessThanOrEqual(1e-9 * size);
      splits += 1;
    }
  }
  expect(splits).toBeGreaterThan(10);
});

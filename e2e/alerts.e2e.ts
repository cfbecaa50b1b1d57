import { expect, type Page, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { faultsOf, sizeName, WALL_SIZES } from "./testing/look.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";
import { ADMIN_TOKEN, asAdmin } from "./testing/server-process.ts";

// A risk comes near: it is on the walls that it concerns, in the lists, and somebody takes care of it until it is over.

const CATALOGUE = fileURLToPath(new URL("./testing/alerts.yaml", import.meta.url));
const DEVICES = [
  { size: { width: 1366, height: 768 }, colorScheme: "light" },
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
  { size: { width: 1920, height: 1080 }, colorScheme: "dark" },
] as const;

let folder: string;
let product: Product;

test.beforeAll(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
  await push(product.url, [
    { kpi: "sales.churn", value: 0.062 },
    { kpi: "support.backlog", value: 86 },
  ]);
  await expect.poll(async () => (await alerts("open")).length).toBe(2);
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

async function alerts(state: string): Promise<{ id: string; kri: string; seq: number }[]> {
  const response = await fetch(`${product.url}/api/v1/alerts?state=${state}`);
  return ((await response.json()) as { items: { id: string; kri: string; seq: number }[] }).items;
}
async function churn() {
  const found = (await alerts("all")).find(({ kri }) => kri === "risk.churn");
  if (!found) throw new Error("there is no alert on churn");
  return found;
}
async function act(what: string, body: object): Promise<void> {
  const { id } = await churn();
  const init = { method: "POST", headers: asAdmin, body: JSON.stringify(body) };
  const response = await fetch(`${product.url}/api/v1/alerts/${id}/${what}`, init);
  expect(response.ok).toBe(true);
}
async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(`${product.url}/sign-in?return=${encodeURIComponent(path)}`);
  await page.getByLabel("API token").fill(ADMIN_TOKEN);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
const strip = (page: Page) => page.getByRole("alert").filter({ hasText: "Customers leave" });

test("the list, an episode and a department are for everybody, on a phone, a laptop and a wide screen", async ({
  page,
}) => {
  test.slow();
  const { id } = await churn();
  await signIn(page, "/alerts");
  const paths = [
    "/alerts",
    "/alerts?state=over",
    `/alerts/${id}`,
    "/departments/sales",
    "/kpis/sales.churn",
    "/kris/risk.churn",
  ];
  for (const path of paths) {
    for (const { size, colorScheme } of DEVICES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      const answer = await page.goto(product.url + path);
      expect(answer?.status(), path).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      const name = path.replace(id, "one").replaceAll(/[^a-z.-]+/g, "_");
      await page.screenshot({ path: `e2e/output/alerts/${name}-${sizeName(size)}.png`, fullPage: true });
      expect(await barriersOf(page), `${path} at ${sizeName(size)}`).toEqual([]);
    }
  }
});

for (const size of WALL_SIZES) {
  test(`a red alert takes a strip on the walls that it concerns at ${sizeName(size)}, amber marks its tile`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto(`${product.url}/boards/sales`);
    await expect(strip(page)).toContainText(/6\.2\s% \(limit 5\s%\)/);
    await expect(strip(page)).toContainText("Head of sales");
    await page.screenshot({ path: `e2e/output/alerts/wall-${sizeName(size)}.png` });
    expect(await faultsOf(page, size)).toEqual([]);
    await page.goto(`${product.url}/boards/support`);
    await expect(page.locator("[data-widget]").first()).toContainText("Amber");
    await expect(strip(page)).toHaveCount(0);
    expect(await faultsOf(page, size)).toEqual([]);
    // The company's wall hears everything.
    await page.goto(product.url);
    await expect(strip(page)).toBeVisible();
  });
}

test("who may only look is told so; who may, takes care of it, and sees first what happened meanwhile", async ({
  page,
  browser,
}) => {
  const wall = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await wall.goto(`${product.url}/boards/sales`);
  await expect(strip(wall)).toContainText("not acknowledged");

  await page.goto(`${product.url}/alerts`);
  await expect(page.getByRole("link", { name: /^Alerts 2 open, 1 of them red$/ })).toBeVisible();
  await page
    .getByRole("list", { name: "Open alerts" })
    .getByRole("link", { name: "Customers leave" })
    .click();
  await expect(page.getByText("You can look, but not act")).toBeVisible();
  await page.getByRole("link", { name: "Sign in as somebody who may" }).click();
  await page.getByLabel("API token").fill(ADMIN_TOKEN);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("Call the ten largest accounts.")).toBeVisible();

  await page.getByLabel("Comment").fill("I call them.");
  await act("acknowledge", { seq: (await churn()).seq });
  await expect(page.getByText(/More has happened: Acknowledged by/)).toBeVisible();
  await page.getByRole("button", { name: "I have seen it" }).click();
  await page.getByRole("button", { name: "Put off", exact: true }).click();
  const story = page.getByRole("region", { name: "What has happened" });
  await expect(story.getByRole("listitem").last()).toContainText("Put off by");
  await expect(page.getByLabel("Comment")).toHaveValue("I call them.");
  await page.getByRole("button", { name: "Add the comment" }).click();
  await expect(story).toContainText("“I call them.”");
  await expect(strip(wall)).toContainText("put off by");
});

test("what is back to normal before anybody saw it stays on the wall until somebody does", async ({
  page,
}) => {
  await push(product.url, [{ kpi: "sales.churn", value: 0.01 }]);
  await expect.poll(async () => (await alerts("closed")).length).toBe(1);
  await push(product.url, [{ kpi: "sales.churn", value: 0.07 }]);
  await expect.poll(async () => (await alerts("open")).length).toBe(2);
  await page.goto(`${product.url}/boards/sales`);
  await expect(strip(page)).toContainText("Red: Customers leave");
  await push(product.url, [{ kpi: "sales.churn", value: 0.01 }]);
  await expect(strip(page)).toContainText("Back to normal: Customers leave");
  await act("acknowledge", { seq: (await churn()).seq });
  await expect(strip(page)).toHaveCount(0);
});

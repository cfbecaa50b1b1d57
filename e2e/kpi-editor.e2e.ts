import { expect, type Page, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { monthsAgo } from "./testing/months-ago.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";
import { ADMIN_TOKEN, asAdmin } from "./testing/server-process.ts";

// A KPI from the first question to its page, by keys alone; changed, fought over, and deleted.

const CATALOGUE = fileURLToPath(new URL("./testing/acme.yaml", import.meta.url));
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

let folder: string;
let product: Product;
test.beforeEach(async ({ page }) => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
  await page.setViewportSize(SIZES[1]);
  await page.goto(`${product.url}/sign-in?return=/catalogue`);
  await page.getByLabel("API token").fill(ADMIN_TOKEN);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(`${product.url}/catalogue`);
  await expect(page.getByRole("heading", { level: 1, name: "Catalogue" })).toBeVisible();
});
test.afterEach(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

const CALLS = {
  id: "sales.calls",
  name: "Calls made to customers",
  description: "Outgoing calls that were answered",
  unit: "sales",
  tier: 2,
  category: "performance",
  measure: { kind: "number", of: "calls" },
  direction: "higher",
  aggregate: "sum",
  period: "month",
  drives: ["sales.revenue"],
};
const KPI = () => `${product.url}/api/v1/kpis/${CALLS.id}`;

async function put(kpi: object): Promise<void> {
  const response = await fetch(KPI(), { method: "PUT", headers: asAdmin, body: JSON.stringify(kpi) });
  expect(response.ok).toBe(true);
}

/** One fact in each of the last months, on its first day. */
async function pushPast(values: readonly number[]): Promise<void> {
  await push(
    product.url,
    values.map((value, before) => ({
      kpi: CALLS.id,
      at: monthsAgo(before),
      value,
    })),
  );
}

const question = (page: Page, name: string) => page.getByRole("heading", { level: 2, name });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const step = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: new RegExp(`^${name}`) });

test("a KPI is made with the keyboard alone, takes a fact, and shows it on its page", async ({ page }) => {
  const press = (keys: string) => page.keyboard.press(keys);
  const tabTo = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 60; steps += 1) {
      await press("Tab");
      const label = await page.locator(":focus").evaluateAll(([element]) => {
        const { labels } = (element ?? {}) as HTMLInputElement;
        return labels?.[0]?.textContent ?? element?.textContent ?? "";
      });
      if (label.startsWith(name)) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  const answer = async (name: string, text: string): Promise<void> => {
    await tabTo(name);
    await page.keyboard.type(text);
  };
  await tabTo("New KPI");
  await press("Enter");
  await expect(question(page, "1 of 8 What do you want to reach, and what is it called?")).toBeVisible();
  await answer("Name", "Demos held");
  await answer("Belongs to", "Sales");
  await answer("Category", "Performance");
  await expect(page.getByLabel("Id", { exact: true })).toHaveValue("sales.demos-held");
  await tabTo("Next");
  await press("Enter");
  await expect(question(page, "Why does it matter?")).toBeFocused();
  await answer("Why it matters", "Who saw it buys it");
  await tabTo("Next");
  await press("Enter");
  await answer("Counted as", "A number");
  await answer("Many facts make", "Number of events");
  await tabTo("Next");
  await press("Enter");
  await answer("It drives", "Sales revenue");
  await tabTo("Next");
  await press("Enter");
  await answer("Owner", "Sales director");
  await press("Enter");
  await expect(question(page, "How will you know that it is reached?")).toBeFocused();
  await page.reload();
  await expect(page.getByText("These are your answers of before")).toBeVisible();
  await tabTo("Next");
  await press("Enter");
  await answer("Reviewed", "Every month");
  await tabTo("Next");
  await press("Enter");
  await expect(page.getByText("A metric, not yet a KPI")).toBeVisible();
  await tabTo("Save the KPI");
  await press("Enter");
  await expect(page).toHaveURL(`${product.url}/kpis/sales.demos-held`);
  await expect(page.getByRole("heading", { level: 1, name: "Demos held" })).toBeVisible();
  await push(product.url, [{ kpi: "sales.demos-held", unit: "sales/emea" }]);
  await expect(page.getByRole("main").getByText(/^1$/).first()).toBeVisible();
  await expect(page.getByText(/by the administrator, version 1/)).toBeVisible();
});

test("[T6] a target is proposed, seen in past readings before it is saved, and taken back", async ({
  page,
}) => {
  await put(CALLS);
  // The present month is not over: the three before it have 100, 80 and 120.
  await pushPast([10, 100, 80, 120]);
  await page.goto(`${product.url}/catalogue/sales.calls/edit?step=reached`);
  await expect(
    page.getByText("Proposed: 110, halfway from the benchmark, 100, to the best month, 120."),
  ).toBeVisible();
  await button(page, "Take 110").click();
  await page.getByLabel("From", { exact: true }).fill("2020-01-01");
  await step(page, "Look over").click();
  const months = page.getByRole("region", { name: "Readings before and after the change" }).getByRole("row");
  await expect(months.nth(2)).toContainText(/100.*was.*No target.*becomes.*On track.*becomes.*110/);
  await expect(months.nth(4)).toContainText(/120.*becomes.*Met/);
  expect(((await (await fetch(KPI())).json()) as { version: number }).version).toBe(1);
  await button(page, "Save as version 2").click();
  await expect(page).toHaveURL(`${product.url}/kpis/sales.calls`);
  expect(await (await fetch(KPI())).json()).toMatchObject({
    version: 2,
    target: { plan: [{ from: "2020-01-01", value: 110 }] },
  });
  await page.getByRole("link", { name: "Edit" }).click();
  await button(page, "Take back version 1").click();
  await button(page, "Save as version 3").click();
  await expect(page).toHaveURL(`${product.url}/kpis/sales.calls`);
  expect(((await (await fetch(KPI())).json()) as { target?: object }).target).toBeUndefined();
});

test("of two who edit one KPI the second is told, and says whose work stays", async ({ page }) => {
  await put(CALLS);
  await page.goto(`${product.url}/catalogue/sales.calls/edit?step=owner`);
  await page.getByLabel("Owner").fill("Mine");
  await put({ ...CALLS, owner: "Theirs" });
  await step(page, "Look over").click();
  await button(page, "Save as version 2").click();
  const told = page.getByText(/“the administrator” saved this KPI .* Your changes are not saved/);
  await expect(told).toBeVisible();
  await button(page, "Load theirs, drop mine").click();
  await step(page, "Owner").click();
  await expect(page.getByLabel("Owner")).toHaveValue("Theirs");
});

test("a KPI that a formula reads cannot be deleted, and one that nothing reads can", async ({ page }) => {
  await put(CALLS);
  const { aggregate: _, drives: __, ...rest } = CALLS;
  const half = { ...rest, id: "sales.half", name: "Half of the calls", formula: "sales.calls / 2" };
  const halfAt = `${product.url}/api/v1/kpis/sales.half`;
  await fetch(halfAt, { method: "PUT", headers: asAdmin, body: JSON.stringify(half) });
  await page.goto(`${product.url}/catalogue/sales.calls/edit`);
  await button(page, "Delete …").click();
  await button(page, "Delete the KPI").click();
  await expect(page.getByText("the KPI 'Half of the calls' refers to it")).toBeVisible();
  expect(await barriersOf(page)).toEqual([]);
  await fetch(halfAt, { method: "DELETE", headers: asAdmin });
  await button(page, "Delete the KPI").click();
  await expect(page).toHaveURL(`${product.url}/catalogue`);
  expect((await fetch(KPI())).status).toBe(404);
});

const STEPS = ["outcome", "why", "measured", "influenced", "owner", "reached", "review", "look"];

for (const size of SIZES) {
  test(`every step stands in a window of ${size.width} and in nobody's way`, async ({ page }) => {
    test.setTimeout(120_000); // Twelve pages, each looked at for barriers.
    await put(CALLS);
    await put({ ...CALLS, owner: "Sales director" });
    await pushPast([10, 100, 80, 120]);
    await page.setViewportSize(size);
    const paths = [
      ...STEPS.map((name) => `/catalogue/sales.calls/edit?step=${name}`),
      "/catalogue/new",
      "/catalogue/new?step=look",
      "/catalogue/sales.revenue/edit",
      "/catalogue",
    ];
    for (const [place, path] of paths.entries()) {
      await page.goto(product.url + path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText(/^(Loading|Looking at)/)).toHaveCount(0);
      if (path.endsWith("reached")) {
        await button(page, "Take 110").click();
        await page.getByLabel("Status bands of its own").check();
      }
      expect(await barriersOf(page), path).toEqual([]);
      await page.screenshot({ path: `e2e/output/kpi-editor/${place}-${size.width}.png`, fullPage: true });
    }
  });
}

import { expect, type Page, test } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { aReview } from "../shared/testing/a-review.ts";
import { barriersOf } from "./testing/barriers.ts";
import { monthsAgo } from "./testing/months-ago.ts";
import { sizeName } from "./testing/look.ts";
import { createFolder, type Product, push, removeFolder, startProduct } from "./testing/product.ts";
import { ADMIN_TOKEN, asAdmin } from "./testing/server-process.ts";

// Reviews (O2): what is due, a review with its decision, the edit that carries it out, and what was retired.

const SOURCE = fileURLToPath(new URL("./testing/reviews.yaml", import.meta.url));
const SIZES = [
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
  { size: { width: 1366, height: 768 }, colorScheme: "light" },
  { size: { width: 1920, height: 1080 }, colorScheme: "dark" },
] as const;

let folder: string;
let catalogue: string;
let product: Product;

test.beforeAll(async () => {
  folder = createFolder();
  catalogue = join(folder, "reviews.yaml");
  writeFileSync(catalogue, readFileSync(SOURCE));
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: catalogue });
  await push(product.url, [
    ...[1, 2, 3, 4, 5, 6].map((back) => ({
      kpi: "sales.revenue",
      unit: "sales",
      at: monthsAgo(back),
      value: 480_000 + back * 9000,
    })),
    { kpi: "sales.calls", unit: "sales/emea", at: monthsAgo(3) },
  ]);
  await review("sales.win-rate", "2020-03-02");
  await review("support.csat", "2020-04-06");
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

async function review(kpi: string, on: string): Promise<void> {
  const response = await fetch(`${product.url}/api/v1/kpis/${kpi}/reviews`, {
    method: "POST",
    headers: asAdmin,
    body: JSON.stringify({ review: aReview({ on }) }),
  });
  expect(response.status).toBe(200);
}

async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(`${product.url}/sign-in?return=${path}`);
  await page.getByLabel("API token").fill(ADMIN_TOKEN);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(product.url + path);
}

/** The page at every size, without barriers and without scrolling sideways. */
async function look(page: Page, name: string): Promise<void> {
  for (const { size, colorScheme } of SIZES) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: `e2e/output/reviews/${name}-${sizeName(size)}.png`, fullPage: true });
    expect(await barriersOf(page), `${name} at ${sizeName(size)}`).toEqual([]);
  }
}

test("[O2] from what is due to a review, its decision, and the edit of the file that carries it out", async ({
  page,
}) => {
  await signIn(page, "/catalogue");
  await page.getByRole("link", { name: "Reviews (4 due)" }).click();
  const director = page.getByRole("region", { name: "Director of Sales: 2 to review" });
  await expect(director.getByRole("rowheader")).toHaveText(["Win rate", "Sales revenue"]);
  await look(page, "due");

  await director.getByRole("link", { name: "Sales revenue", exact: true }).click();
  const panel = page.getByRole("region", { name: "Reviews", exact: true });
  await expect(panel).toContainText("never reviewed");
  await panel.getByRole("link", { name: "Review it" }).click();
  await expect(page.getByRole("region", { name: "The last 6 months" }).getByRole("rowheader")).toHaveCount(6);
  for (const yes of await page.getByLabel("Yes").all()) await yes.check();
  await page.getByLabel("Note on Attainable").fill("With two more people");
  await page.getByLabel(/^Evaluate/).fill("It has grown in every month of the half-year");
  await page.getByLabel(/^Re-evaluate/).fill("When the new prices hold");
  await page.getByLabel("Decision").selectOption({ label: "Change the target" });
  await page.getByLabel("New target").fill("600000");
  await page.getByLabel("From", { exact: true }).fill("2027-01-01");
  await look(page, "form");
  await page.getByRole("button", { name: "Keep this review" }).click();
  await expect(page.getByText("Say why")).toBeVisible();
  await page.getByLabel("Why", { exact: true }).fill("It was met in each of the last months");
  await page.getByRole("button", { name: "Keep this review" }).click();

  await expect(page).toHaveURL(`${product.url}/kpis/sales.revenue`);
  await expect(panel).toContainText(/next on \d/);
  const lines = panel.getByLabel("Lines to change for Sales revenue");
  await expect(lines).toContainText("- {from: 2027-01-01, value: 600000}");
  await panel.getByText("Change the target to €600,000 from 1 Jan 2027").last().click();
  await expect(panel).toContainText("With two more people");
  await look(page, "kpi");

  const before = "plan: [{ from: 2020-01-01, value: 500000 }]";
  const after = "plan: [{ from: 2020-01-01, value: 500000 }, { from: 2027-01-01, value: 600000 }]";
  writeFileSync(catalogue, readFileSync(SOURCE, "utf8").replace(before, after));
  await expect(panel).toContainText("Done: the definition says so", { timeout: 15_000 });
  await expect(lines).toHaveCount(0);
});

test("[O2] a department names what is overdue and keeps what was retired closed, which leads to its successor", async ({
  page,
}) => {
  await page.goto(`${product.url}/departments/sales`);
  const due = page.getByRole("region", { name: "Reviews due" });
  await expect(due.getByRole("listitem")).toContainText(/Win rate, Director of Sales.*overdue by/);
  await page.getByText("Retired (1)").click();
  await look(page, "department");
  await page.getByRole("link", { name: "Calls made" }).click();
  await expect(page.getByText(/Retired on 31 Mar 2026: Calls are no outcome/)).toBeVisible();
  await look(page, "retired");
  await page.getByText("Its place was taken by").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Win rate" })).toBeVisible();
});

test("[O2] the reviews of one owner are a link, and who only looks is told how to review", async ({
  page,
}) => {
  await page.goto(`${product.url}/reviews`);
  await page.getByLabel("Owner", { exact: true }).selectOption("Head of Support");
  await expect(page).toHaveURL(/\/reviews\?owner=Head\+of\+Support$/);
  await page.reload();
  await expect(page.getByRole("region", { name: "Head of Support: 1 to review" })).toBeVisible();
  await expect(page.getByRole("region", { name: /^Director of Sales/ })).toHaveCount(0);
  await page.goto(`${product.url}/kpis/support.csat/review`);
  await expect(page.getByText(/Reviews are kept by administrators/)).toBeVisible();
  await look(page, "looking");
});

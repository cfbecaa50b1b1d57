import { expect, type Page, test } from "@playwright/test";
import { createFolder, type Product, removeFolder, startProduct } from "./testing/product.ts";
import { asAdmin } from "./testing/server-process.ts";
import { faultsOf, type Size, sizeName, WALL_SIZES } from "./testing/look.ts";

// The demo organisation as a new user sees it, on every size of screen. The pictures are kept beside the results, to be
// looked at by a person.

/** What a video wall or a monitor above a door has. */
const ULTRA_WIDE = { width: 2560, height: 1080 };

let folder: string;
let product: Product;

test.beforeAll(async ({ browser }) => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_DEMO: "1" });
  // The first history comes in through the public door and takes some seconds.
  const page = await browser.newPage();
  await page.goto(`${product.url}/boards/platform`);
  await expect
    .poll(
      async (): Promise<unknown> =>
        (await page.request.get(`${product.url}/api/v1/kpis/support.solved/reading`)).json(),
      { timeout: 60_000 },
    )
    .toMatchObject({ state: "value", freshness: "live" });
  await page.close();
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

for (const size of [...WALL_SIZES, ULTRA_WIDE]) {
  test(`every board of the demo organisation fills ${sizeName(size)}: nothing scrolls, is cut or too small`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(size);
    const { items } = (await (await page.request.get(`${product.url}/api/v1/boards`)).json()) as {
      items: { id: string }[];
    };
    expect(items.map(({ id }) => id)).toContain("company");
    const faults: Record<string, string[]> = {};
    for (const { id } of items) {
      const found = await lookAt(page, id, size);
      if (found.length > 0) faults[id] = found;
    }
    expect(faults).toEqual({});
  });
}

/** Opens a board, keeps its picture, and says what is wrong with its look. */
async function lookAt(page: Page, id: string, size: Size): Promise<string[]> {
  await page.goto(id === "company" ? product.url : `${product.url}/boards/${id}`);
  await expect(page.locator('[data-connection="live"]')).toBeVisible();
  await expect(page.locator('[data-seen="live"]').first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `e2e/output/walls/${id}-${sizeName(size)}.png` });
  return faultsOf(page, size);
}

test("a board of every template is right on every size of screen", async ({ page }) => {
  test.slow();
  const boards = `${product.url}/api/v1/boards`;
  const { items } = (await (await page.request.get(`${boards}/templates`)).json()) as {
    items: { id: string; needs: "none" | "unit" }[];
  };
  expect(items.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["company", "department", "sales-floor", "support-floor", "league-night"]),
  );
  const faults: Record<string, string[]> = {};
  for (const { id: template, needs } of items) {
    const unit = template === "support-floor" ? "support" : "sales";
    const made = await page.request.post(`${boards}/templates/${template}`, {
      headers: asAdmin,
      data: needs === "unit" ? { unit } : {},
    });
    const { board } = (await made.json()) as { board: { id: string } };
    const id = `made-${template}`;
    const saved = await page.request.put(`${boards}/${id}`, {
      headers: asAdmin,
      data: { board: { ...board, id } },
    });
    expect(saved.status(), await saved.text()).toBe(200);
    for (const size of WALL_SIZES) {
      await page.setViewportSize(size);
      const found = await lookAt(page, id, size);
      if (found.length > 0) faults[`${template} ${sizeName(size)}`] = found;
    }
  }
  expect(faults).toEqual({});
});

test("the wall says that the demo's numbers are simulated, and leaves the server's own unmarked", async ({
  page,
}) => {
  await page.goto(product.url);
  await expect(page.getByText(/simulated/i).first()).toBeVisible();
  await page.goto(`${product.url}/boards/platform`);
  await expect(page.locator('[data-widget="big-number"]').first()).not.toContainText(/simulated/i);
});

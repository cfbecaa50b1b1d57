import { expect, test } from "@playwright/test";
import { createFolder, type Product, removeFolder, startProduct } from "./testing/product.ts";
import { faultsOf, sizeName, WALL_SIZES } from "./testing/look.ts";

// The demo organisation as a new user sees it, on every size of screen. The pictures are kept beside the results, to be
// looked at by a person.

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

for (const size of WALL_SIZES) {
  test(`every board of the demo organisation fills ${sizeName(size)}: nothing scrolls, is cut or too small`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const { items } = (await (await page.request.get(`${product.url}/api/v1/boards`)).json()) as {
      items: { id: string }[];
    };
    expect(items.map(({ id }) => id)).toContain("company");
    const faults: Record<string, string[]> = {};
    for (const { id } of items) {
      await page.goto(id === "company" ? product.url : `${product.url}/boards/${id}`);
      await expect(page.locator('[data-connection="live"]')).toBeVisible();
      await expect(page.locator('[data-seen="live"]').first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `e2e/output/walls/${id}-${sizeName(size)}.png` });
      const found = await faultsOf(page, size);
      if (found.length > 0) faults[id] = found;
    }
    expect(faults).toEqual({});
  });
}

test("the wall says that the demo's numbers are simulated, and leaves the server's own unmarked", async ({
  page,
}) => {
  await page.goto(product.url);
  await expect(page.getByText(/simulated/i).first()).toBeVisible();
  await page.goto(`${product.url}/boards/platform`);
  await expect(page.locator('[data-widget="big-number"]').first()).not.toContainText(/simulated/i);
});

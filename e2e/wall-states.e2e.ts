import { expect, type Page, test } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { barriersOf } from "./testing/barriers.ts";
import { faultsOf, sizeName, WALL_SIZES } from "./testing/look.ts";
import { createFolder, type Product, removeFolder, startProduct } from "./testing/product.ts";

// Every state of the wall as the gallery has it. The pictures are kept beside the results, to be looked at by a person.

const CATALOGUE = fileURLToPath(new URL("./testing/acme.yaml", import.meta.url));
/** These show no board, so they have no tiles. */
const NO_TILE = "there is no tile";

const USUAL = WALL_SIZES[1];

async function barriersNow(page: Page): Promise<string[]> {
  // What is still on its way has nothing that anybody could be shut out of.
  return (await page.locator("main[aria-busy]").count()) > 0 ? [] : barriersOf(page);
}

let folder: string;
let product: Product;

test.beforeAll(async () => {
  folder = createFolder();
  product = await startProduct(folder, { TIERBOARD_CATALOGUE: CATALOGUE });
});
test.afterAll(async () => {
  await product.kill("SIGKILL");
  removeFolder(folder);
});

for (const size of WALL_SIZES) {
  test(`every state of the wall has its picture at ${sizeName(size)}: nothing scrolls or is cut`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(size);
    await page.goto(`${product.url}/gallery?wall=all`);
    await expect(page.locator("[data-wall]").first()).toBeVisible();
    const names = await page.locator("[data-wall] a").allTextContents();
    expect(names).toEqual(expect.arrayContaining(["live", "offline", "celebration", "pairing", "test-card"]));
    const faults: Record<string, string[]> = {};
    for (const name of names) {
      await page.goto(`${product.url}/gallery?wall=${name}`);
      await expect(page.locator("#root > *")).not.toHaveCount(0);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `e2e/output/wall-states/${name}-${sizeName(size)}.png` });
      const found = (await faultsOf(page, size)).filter((fault) => fault !== NO_TILE);
      if (size === USUAL) found.push(...(await barriersNow(page)));
      if (found.length > 0) faults[name] = found;
    }
    expect(faults).toEqual({});
  });
}

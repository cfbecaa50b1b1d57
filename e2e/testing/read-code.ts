import { expect, type Page } from "@playwright/test";
import jsQr from "jsqr";

/** What a camera reads in the only QR code on a page, from its pixels as they are on the screen. */
export async function readCode(page: Page): Promise<string | undefined> {
  const code = page.getByRole("img", { name: /^QR code of / });
  await code.waitFor();
  const isDrawn = (): Promise<boolean> =>
    code.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0 && img.style.width !== "");
  await expect.poll(isDrawn).toBe(true);
  const box = await code.boundingBox();
  if (!box) throw new Error("the code is not seen");
  const picture = (await page.screenshot({ clip: box })).toString("base64");
  const { data, width, height } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { data: [...pixels], width: image.width, height: image.height };
  }, picture);
  return jsQr(Uint8ClampedArray.from(data), width, height)?.data;
}

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What shuts somebody out of a page as it is now, each as a sentence; nothing is the only good answer: that it scrolls
 * sideways, and what axe finds.
 */
export async function barriersOf(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [
    ...(beyond > 0 ? [`the page scrolls sideways by ${beyond} pixels`] : []),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`),
  ];
}

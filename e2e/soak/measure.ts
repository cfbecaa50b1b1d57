import type { CDPSession, Page } from "@playwright/test";
import type { Sample } from "./sample.ts";
import { takeSnapshot, weigh } from "./snapshot.ts";

interface Counting {
  charts?: number;
}

/** What is held weakly goes only with the collection after the one that freed its holder. */
const COLLECTIONS = 4;

/** To be run in a page before its own code: counts ECharts instances by the mark that each sets on its element. */
export function countCharts(): void {
  const counting = globalThis as Counting;
  counting.charts = 0;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called for the element that it is called for here
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    // Made: its name. Disposed: nothing.
    if (name === "_echarts_instance_") counting.charts = (counting.charts ?? 0) + (value === "" ? -1 : 1);
    setAttribute.call(this, name, value);
  };
}

/** Counts what a page holds once all that can be freed is freed. `devtools` has `Performance` enabled. */
export async function measure(page: Page, devtools: CDPSession): Promise<Omit<Sample, "at" | "timers">> {
  // What the browser keeps for whoever opens its console is not the page's.
  await devtools.send("Runtime.discardConsoleEntries");
  for (let count = 0; count < COLLECTIONS; count += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { objects, code } = weigh(await takeSnapshot(devtools));
  const { metrics } = await devtools.send("Performance.getMetrics");
  const metric = (name: string): number => {
    const found = metrics.find((one) => one.name === name);
    if (!found) throw new Error(`the browser has no metric ${name}`);
    return found.value;
  };
  return {
    heap: objects,
    code,
    nodes: metric("Nodes"),
    documents: metric("Documents"),
    listeners: metric("JSEventListeners"),
    ...(await page.evaluate(() => ({
      charts: (globalThis as Counting).charts ?? 0,
      kept: localStorage.length,
    }))),
  };
}

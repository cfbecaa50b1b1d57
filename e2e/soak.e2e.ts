import { expect, test } from "@playwright/test";
import { countCharts, measure } from "./soak/measure.ts";
import { soak } from "./soak/soak.ts";
import { judge } from "./soak/verdict.ts";

// The short form of `npm run soak`. A trace would keep all that a page ever did.
test.use({ trace: "off" });

const HOURS = 3;

test("three hours of a busy office leave nothing behind in a screen: no objects, nodes, listeners, charts or timers", async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const { samples, tally, bygone } = await soak(browser, {
    hours: HOURS,
    now: Date.now(),
    onSample: () => undefined,
  });
  expect(judge(samples).filter(({ ok }) => !ok)).toEqual([]);
  expect(bygone).toEqual([]);
  // And all that is in an hour has been seen: a turn each half minute, a win, a long break.
  expect(tally.turns).toBeGreaterThan(HOURS * 100);
  expect(tally.celebrations).toBe(HOURS);
  expect(tally.offline).toBeGreaterThanOrEqual(HOURS);
  expect(tally.identified).toBe(2);
  expect(tally.dark).toBe(1);
});

test("what a page leaves behind is counted: nodes out of the document, listeners, charts not disposed, objects", async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  await page.addInitScript(countCharts);
  await page.route("http://leak.test/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Leak</title>" }),
  );
  await page.goto("http://leak.test/");
  const before = await measure(page, devtools);
  await page.evaluate(() => {
    const left: unknown[] = [];
    for (let index = 0; index < 100; index += 1) {
      const element = document.createElement("div");
      element.addEventListener("click", () => left.length);
      if (index < 3) element.setAttribute("_echarts_instance_", `ec_${index}`);
      if (index < 1) element.setAttribute("_echarts_instance_", "");
      left.push(element, new Array(1000).fill(index + 0.5));
    }
    localStorage.setItem("left", "something");
    Object.assign(globalThis, { left });
  });
  const after = await measure(page, devtools);
  expect({
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    charts: after.charts - before.charts,
    kept: after.kept - before.kept,
  }).toEqual({ nodes: 100, listeners: 100, charts: 2, kept: 1 });
  expect(after.heap - before.heap).toBeGreaterThan(100 * 1000 * 4);
});

import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFakeServer } from "../../testing/fake-server.ts";
import { openPage } from "../../testing/open-page.tsx";

// A canvas is not drawn here.
vi.mock("../../charts/lazy-chart.tsx", () => ({ LazyChart: () => <div /> }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const panel = async () => within(await screen.findByRole("region", { name: "Forecast" }));
/** All that the panel says before its track record, sentence by sentence. */
async function sentences(): Promise<string[]> {
  const lead = await (await panel()).findByText(/\.$/, { selector: "p:first-child" });
  return [...(lead.parentElement?.children ?? [])].map(({ textContent }) => textContent);
}
const fact = async (label: string): Promise<string> =>
  (await (await panel()).findByText(label)).nextSibling?.textContent ?? "";

test("[T7] says where the month will end, with what chance, and what is needed per business day", async () => {
  openPage("/kpis/sales.revenue");
  const [lead, chance, basis] = await sentences();
  expect(lead).toMatch(/^Will end near €1,\d\d0,000, between €1,\d\d0,000 and €1,\d\d0,000\.$/);
  expect(chance).toMatch(
    /^\d+\u00a0% chance of reaching the target of €1,000,000; that needs €\d\d,\d00 per business day from now on\.$/,
  );
  expect(basis).toMatch(
    /^By this point 71\u00a0% was there in the last 12 comparable months\. The band holds 80\u00a0% of such months, as far as 12 past errors tell\.$/,
  );
  const key = (await (await panel()).findAllByRole("listitem")).map(({ textContent }) => textContent);
  expect(key.map((text) => text.split(" ")[0])).toEqual(["So", "Forecast", "Band", "Target"]);
});

test("[T8] tells apart what was foretold live and what the method would have foretold", async () => {
  openPage("/kpis/sales.revenue");
  expect(await fact("Made live")).toBe(
    "2 forecasts, 1 inside the band5\u00a0% off on average; chances scored 0.09 (Brier: 0 is perfect, 0.25 a coin); of 1 month",
  );
  expect(await fact("Back-tested")).toMatch(/^Over 12 months, \d of 6 inside the band.+ off on average/);
});

test("[T7] without a target no chance is given, and the end is foretold all the same", async () => {
  openPage("/kpis/sales.deals");
  const [lead, chance] = await sentences();
  expect(lead).toMatch(/^Will end near \d+, between/);
  expect(chance).toBe("No target is set for this period, so there is no chance to give.");
  expect(await fact("Made live")).toMatch(/^Nothing to judge yet/);
});

test("[T7] of a level the target is one to stay within, where less is better", async () => {
  openPage("/kpis/sales.acquisition-cost");
  const [, chance, basis] = await sentences();
  expect(chance).toMatch(/^\d+\u00a0% chance of staying within the target of €400\.$/);
  expect(basis).toMatch(/^Taken as it stands now\./);
});

test("[T7] without enough of a past there is no band, and it says so", async () => {
  openPage("/kpis/sales.revenue?period=quarter");
  const [lead, chance, basis] = await sentences();
  expect(lead).toMatch(/^Will end near €\d,\d\d0,000\.$/);
  expect(chance).toMatch(
    /^The chance of reaching the target of €3,000,000 cannot be told yet; that needs €\d\d,\d00 per business day from now on\.$/,
  );
  expect(basis).toMatch(
    /^By this point 56\u00a0% was there in the last 5 comparable quarters\. Not enough history for a band: only 2 past quarters to learn from in the same way, 6 are needed\.$/,
  );
});

test("[T7] with hardly any past it is taken at an even pace", async () => {
  openPage("/kpis/sales.deals?period=year");
  expect((await sentences())[2]).toMatch(
    /^Taken at an even pace: 89\u00a0% of the year has passed\. Not enough history for a band: only 1 past year to learn from in the same way/,
  );
});

test("[T7] in the first fifth of a period it says from when on something is foretold", async () => {
  const server = createFakeServer();
  server.state.now = Date.parse("2026-11-04T12:00:00+01:00") as typeof server.state.now;
  vi.setSystemTime(server.state.now);
  openPage("/kpis/sales.revenue", server);
  expect(await sentences()).toEqual([
    "Too early to tell.",
    "A forecast is made from 6 Nov 2026, 04:48 on, when a fifth of the period is over.",
  ]);
  expect((await panel()).queryByRole("list")).not.toBeInTheDocument();
});

test("[K8] without a number there is nothing to go on, for the reason that there is", async () => {
  openPage("/kpis/support.csat");
  expect(await sentences()).toEqual(["Nothing to go on yet.", "Nothing has been reported in this period."]);
});

test("[K8] a number that is undefined is no ground for a forecast either", async () => {
  openPage("/kpis/support.refunds");
  expect(await sentences()).toEqual(["No number to go on.", "The reason: the number to divide by is zero."]);
});

test("[T7] of a period that is over nothing is foretold: nobody asks, and there is no panel", async () => {
  const { server } = openPage("/kpis/sales.revenue?at=2026-08-01T00:00:00%2B02:00");
  await screen.findByRole("region", { name: "August 2026" });
  expect(screen.queryByRole("region", { name: "Forecast" })).not.toBeInTheDocument();
  expect(server.asked.filter((path) => path.includes("/forecast"))).toEqual([]);
});

test("a forecast that cannot be asked for says why, and the rest of the page stands", async () => {
  const fails = (path: string) =>
    path.endsWith("/forecast")
      ? { status: 503, code: "store-away" as const, detail: "The store is away." }
      : undefined;
  openPage("/kpis/sales.revenue", createFakeServer({ fails }));
  expect(await (await panel()).findByText("The store is away.")).toBeInTheDocument();
  expect(await screen.findByRole("region", { name: "Definition" })).toBeInTheDocument();
});

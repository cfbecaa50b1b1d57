import { act, screen, within } from "@testing-library/react";
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

const panel = async () => within(await screen.findByRole("region", { name: "Run rate" }));
/** The cells of each row of the table, as text. */
const rows = async (): Promise<string[][]> =>
  (await (await panel()).findAllByRole("row"))
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
const valueOf = async (label: string): Promise<string> =>
  (await (await panel()).findByText(label)).nextSibling?.textContent ?? "";

/** Pushes a value of the KPI that the page is about. */
function push(
  { server, stores }: ReturnType<typeof openPage>,
  { period = "month", value, rev = 2 }: { period?: "month" | "year"; value: number; rev?: number },
): void {
  const [reading] = server.snapshot([{ kpi: "sales.revenue", period }], rev);
  if (reading?.state !== "value") throw new Error("the fake server has no value for it");
  const serverTime = new Date(server.state.now).toISOString();
  act(() => {
    for (const store of stores) {
      store.framed({ readings: [{ ...reading, value }], serverTime }, server.state.now);
    }
  });
}

test("[T4] of a month: what it means per week and business day, and what the rest needs; a pushed value counts at once", async () => {
  const page = openPage("/kpis/sales.revenue");
  await panel();
  push(page, { value: 880_000 });
  expect(await valueOf("To go")).toBe("€120,000of €1,000,000");
  expect(await valueOf("Business days left")).toMatch(/^6of 21;/);
  // 21 business days, six of them left: 1,000,000 / 21, and 120,000 / 6.
  expect(await rows()).toEqual([
    ["Week of 5 business days", "€238,095", "€100,000"],
    ["Business day", "€47,619", "€20,000"],
  ]);
  push(page, { value: 1_012_000, rev: 3 });
  expect(await valueOf("Beyond the target")).toBe("€12,000€1,000,000 is reached");
  expect((await rows()).map(([, , needed]) => needed)).toEqual(["nothing", "nothing"]);
});

test("[T4] of a year: per quarter, month, week and business day", async () => {
  const page = openPage("/kpis/sales.revenue?period=year");
  await panel();
  push(page, { period: "year", value: 10_550_000 });
  // Twelve months of a million. Of 261 business days 29 are left: 1,450,000 / 29 is 50,000 a day.
  expect(await rows()).toEqual([
    ["Quarter", "€3,000,000", "€1,450,000"],
    ["Month", "€1,000,000", "€1,087,500"],
    ["Week of 5 business days", "€229,885", "€250,000"],
    ["Business day", "€45,977", "€50,000"],
  ]);
});

test("of a period that is over what was missed is told, and nothing is needed any more", async () => {
  openPage("/kpis/sales.revenue?at=2026-08-01T00:00:00%2B02:00");
  expect(await valueOf("Missed by")).toBe("€33,333of €1,000,000; the period is over");
  expect((await rows()).map(([, , needed]) => needed)).toEqual(["period is over", "period is over"]);
  expect((await panel()).queryByText("Business days left")).not.toBeInTheDocument();
});

test.each(["sales.win-rate", "sales.acquisition-cost", "sales.deals"])(
  "[T3] %s runs up to nothing: nobody asks, and there is no panel",
  async (kpi) => {
    const { server } = openPage(`/kpis/${kpi}`);
    await screen.findByRole("region", { name: "November 2026, so far" });
    expect(screen.queryByRole("region", { name: "Run rate" })).not.toBeInTheDocument();
    expect(server.asked.filter((path) => path.includes("/pace"))).toEqual([]);
  },
);

test("a run rate that cannot be asked for says why, and the rest of the page stands", async () => {
  const fails = (path: string) =>
    path.endsWith("/pace")
      ? { status: 503, code: "store-away" as const, detail: "The store is away." }
      : undefined;
  openPage("/kpis/sales.revenue", createFakeServer({ fails }));
  expect(await (await panel()).findByText("The store is away.")).toBeInTheDocument();
  expect(await screen.findByRole("region", { name: "Definition" })).toBeInTheDocument();
});

import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFakeServer } from "../../testing/fake-server.ts";
import { openPage } from "../../testing/open-page.tsx";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const part = async (name: string) => within(await screen.findByRole("region", { name }));

test("[O4] the one metric that matters heads the page, with its why open", async () => {
  openPage("/company");
  await screen.findByRole("heading", { level: 1, name: "Acme" });
  const regions = await screen.findAllByRole("region");
  expect(regions.map((region) => within(region).getByRole("heading", { level: 2 }).textContent)).toEqual([
    "Sales revenue",
    "Acme",
    "Sales",
    "Support",
    "Finance",
  ]);
  const one = await part("Sales revenue");
  expect(one.getByText("Growth pays for everything else.")).toBeInTheDocument();
  expect(one.getByText("November 2026, so far")).toBeInTheDocument();
  expect(one.getByText("Target").nextSibling).toHaveTextContent("€1,000,000for the whole period");
});

test("[O3, S4] a department has a cell for each category: the KPI with its status in words, or a gap that is said", async () => {
  openPage("/company");
  const sales = await part("Sales");
  const [growth, performance, cost] = sales.getAllByRole("listitem");
  expect(growth).toHaveTextContent(/^GrowthSales revenue.*(Met|On track|At risk|Off track).*Why/);
  expect(performance).toHaveTextContent(/^PerformanceWin rate/);
  expect(cost).toHaveTextContent(/^CostCustomer acquisition cost/);
  const finance = await part("Finance");
  expect(finance.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "GrowthNo Tier 1 KPI for growth yet",
    "PerformanceNo Tier 1 KPI for performance yet",
    "CostNo Tier 1 KPI for cost yet",
  ]);
});

test("a KPI's why is one tap away", async () => {
  openPage("/company");
  const sales = await part("Sales");
  const why = sales.getByText("Shows whether we talk to the right people.");
  expect(why).not.toBeVisible();
  await userEvent.click(sales.getByText(": Win rate"));
  expect(why).toBeVisible();
});

test("all readings and lines come in one answer, and with it the page is complete", async () => {
  const { server } = openPage("/company");
  await part("Sales");
  expect(
    await screen.findByText(/Changes are against the same point of the period before\.$/),
  ).toBeInTheDocument();
  const asked = server.asked.filter((request) => /reading|series|overview/.test(request));
  expect(asked).toEqual(["GET /api/v1/overview"]);
});

test("[O5] grouping, period and instant are in the address; a perspective without a KPI is a gap", async () => {
  const { address, stores } = openPage("/company");
  await userEvent.selectOptions(await screen.findByLabelText("Group by"), "perspective");
  expect((await part("Customer")).getByRole("listitem")).toHaveTextContent("No Tier 1 KPI for customer yet");
  await userEvent.selectOptions(screen.getByLabelText("Period"), "quarter");
  await userEvent.click(await screen.findByRole("link", { name: "Quarter before" }));
  expect(await screen.findByText("Q3 2026")).toBeInTheDocument();
  expect(address()).toBe("/company?period=quarter&by=perspective&at=2026-07-01T00:00:00%2B02:00");
  // What is over is asked for, and nothing is pushed.
  expect(stores.size).toBe(0);
  expect((await part("Sales revenue")).getByRole("link", { name: /^More/ })).toHaveAttribute(
    "href",
    "/kpis/sales.revenue?period=quarter&at=2026-07-01T00:00:00%2B02:00",
  );
});

test("a number that is pushed is shown at once", async () => {
  const { server, stores } = openPage("/company");
  const sales = await part("Sales");
  const [reading] = server.snapshot([{ kpi: "sales.win-rate" }], 2);
  if (reading?.state !== "value") throw new Error("the fake server has no value for it");
  act(() => {
    for (const store of stores) {
      const serverTime = new Date(server.state.now).toISOString();
      store.framed({ readings: [{ ...reading, value: 0.987 }], serverTime }, server.state.now);
    }
  });
  expect(await sales.findByText("98.7")).toBeInTheDocument();
});

test("[K8] what waits for facts is said, never drawn as 0", async () => {
  openPage("/company");
  const support = await part("Support");
  expect(await support.findByText("waiting")).toBeInTheDocument();
});

test("an answer that does not come is said, and what is pushed stands all the same", async () => {
  const server = createFakeServer({
    fails: (path) =>
      path.endsWith("/overview")
        ? { status: 503, code: "store-away", detail: "The store does not answer." }
        : undefined,
  });
  openPage("/company", server);
  expect(await screen.findByRole("alert")).toHaveTextContent("The store does not answer.");
  expect((await part("Sales")).getAllByText(/better|worse/).length).toBeGreaterThan(0);
});

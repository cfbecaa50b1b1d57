import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFakeServer } from "../testing/fake-server.ts";
import { openPage } from "../testing/open-page.tsx";

// A canvas is not drawn here: what matters is that the chart is there and what it is said to show.
vi.mock("../charts/lazy-chart.tsx", () => ({
  LazyChart: ({ label }: { readonly label: string }) => <div role="img" aria-label={label} />,
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const part = async (name: string) => within(await screen.findByRole("region", { name }));

test("from a tile's link to the KPI, to its driver, and back by the address", async () => {
  const { address } = openPage("/kpis/sales.revenue?unit=sales&period=month");
  await heading("Sales revenue");
  const drivers = await part("Driven by");
  await userEvent.click(drivers.getByRole("link", { name: "Deals won" }));
  await heading("Deals won");
  expect(address()).toBe("/kpis/sales.deals?period=month");

  const driven = await part("Drives");
  await userEvent.click(driven.getByRole("link", { name: "Sales revenue" }));
  await heading("Sales revenue");
});

test("a KPI page tells how it stands, since when, and what it means", async () => {
  openPage("/kpis/sales.revenue");
  const now = await part("November 2026, so far");
  expect(now.getByText("Target").nextSibling).toHaveTextContent("€1,000,000for the whole period");
  expect(now.getByText("Expected by now").nextSibling).toHaveTextContent("by business days");
  expect(now.getByText("Compared").nextSibling).toHaveTextContent("same point of the period before");
  expect(now.getByText("Benchmark").nextSibling).toHaveTextContent(
    "mean of the last 11 months, 1 left out as not comparable",
  );
  expect(now.getByText("As of").nextSibling).toHaveTextContent("21 Nov 2026, 15:591 h ago, up to date");
  expect(screen.getByText("Simulated")).toBeInTheDocument();

  const definition = await part("Definition");
  for (const text of [
    "Growth pays for everything else.",
    "Sales director",
    "Every month",
    "demo/kpis.yaml",
  ]) {
    expect(definition.getByText(text)).toBeInTheDocument();
  }
  expect((await part("Remarks")).getByText("Trade fair")).toBeInTheDocument();
  expect(await screen.findByRole("img", { name: /Sales revenue over time/ })).toBeInTheDocument();
  expect((await part("League table")).getByRole("link", { name: "EMEA" })).toHaveAttribute(
    "href",
    "/kpis/sales.revenue?period=month&unit=sales/emea",
  );
});

test("a number that is pushed is shown at once", async () => {
  const { server, stores } = openPage("/kpis/sales.deals");
  const now = await part("November 2026, so far");
  const [reading] = server.snapshot([{ kpi: "sales.deals" }], 2);
  if (reading?.state !== "value") throw new Error("the fake server has no value for it");
  act(() => {
    for (const store of stores) {
      const serverTime = new Date(server.state.now).toISOString();
      store.framed({ readings: [{ ...reading, value: 4711 }], serverTime }, server.state.now);
    }
  });
  expect(now.getByText("4,711")).toBeInTheDocument();
});

test("[P3] the period before is a link of its own, asked for instead of pushed, and compared as a whole", async () => {
  const { address, stores } = openPage("/kpis/sales.revenue?unit=sales/emea");
  await heading("Sales revenue");
  await userEvent.click(await screen.findByRole("link", { name: "Month before" }));
  const october = await part("October 2026");
  expect(address()).toBe("/kpis/sales.revenue?unit=sales/emea&at=2026-10-01T00:00:00%2B02:00");
  expect(october.getByText("Compared").nextSibling).toHaveTextContent("in the whole period before");
  expect(stores.size).toBe(0);

  await userEvent.click(screen.getByRole("link", { name: "Month after" }));
  await part("November 2026, so far");
  expect(address()).toBe("/kpis/sales.revenue?unit=sales/emea");
});

test("unit, period, range, grain and the table are in the address", async () => {
  const { address } = openPage("/kpis/sales.revenue");
  await userEvent.selectOptions(await screen.findByLabelText("Unit"), "sales/emea");
  await userEvent.selectOptions(screen.getByLabelText("Period"), "week");
  await userEvent.selectOptions(await screen.findByLabelText("Range"), "7d");
  await userEvent.selectOptions(screen.getByLabelText("By"), "day");
  await userEvent.click(screen.getByRole("link", { name: "Table" }));
  const table = within(await screen.findByRole("table", { name: /by day, newest first/ }));
  expect(table.getAllByRole("rowheader")).toHaveLength(7);
  expect(table.getByRole("rowheader", { name: "Sat, 21 Nov 2026" })).toBeInTheDocument();
  expect(address()).toBe("/kpis/sales.revenue?unit=sales/emea&period=week&range=7d&grain=day&show=table");
});

test("[K8] what waits and what is undefined is said in words, never drawn as 0", async () => {
  openPage("/kpis/support.csat");
  const waiting = await part("November 2026, so far");
  expect(waiting.getByText("waiting")).toBeInTheDocument();
  expect(waiting.getByText("No facts yet for November 2026.")).toBeInTheDocument();
  expect(await screen.findByText("There is no number in this range. Try a longer one.")).toBeInTheDocument();
});

test("[K7] an undefined number says why; a formula leads to what it reads", async () => {
  openPage("/kpis/support.refunds");
  expect((await part("November 2026, so far")).getByText("Nothing to divide by yet.")).toBeInTheDocument();
});

test("[K7] a formula names the KPIs that it reads and leads to them", async () => {
  openPage("/kpis/finance.profit");
  const definition = await part("Definition");
  expect(definition.getByRole("link", { name: "Cost" })).toHaveAttribute(
    "href",
    "/kpis/finance.cost?unit=finance&period=month",
  );
  expect((await part("Computed from")).getByRole("link", { name: "Sales revenue" })).toBeInTheDocument();
});

test("[K1] an incomplete definition is pointed out, with what is missing", async () => {
  openPage("/kpis/sales.cycle");
  expect(
    (await part("Definition")).getByText("Incomplete definition: an owner and a why are missing."),
  ).toBeInTheDocument();
});

test("a department shows its Tier 1 with the drivers beneath, and ranks its teams by what is picked", async () => {
  const { address, server } = openPage("/departments/sales");
  const revenue = await part("Sales revenue");
  expect(revenue.getByRole("list")).toHaveTextContent(/Win rate.*Deals won.*Time from first contact/);
  await userEvent.selectOptions(screen.getByLabelText("Ranked by"), "sales.win-rate");
  await screen.findByRole("table", { name: /^Win rate/ });
  expect(address()).toBe("/departments/sales?league=sales.win-rate");
  expect(server.asked).toContain("GET /api/v1/kpis/sales.win-rate/league?unit=sales&period=month");
});

test("a team's page lies under its department's, and shows the department's KPIs for the team", async () => {
  openPage("/departments/sales/emea");
  await heading("EMEA");
  expect(screen.getByText(/EMEA has no KPIs of its own/)).toBeInTheDocument();
  const trail = within(screen.getByRole("navigation", { name: "Breadcrumb" }));
  expect(trail.getByRole("link", { name: "Sales" })).toHaveAttribute("href", "/departments/sales");
  expect(trail.getByRole("link", { name: "Acme" })).toHaveAttribute("href", "/company");
});

test("[L3] a league page ranks the units and lists those without a rank with the reason", async () => {
  const { address } = openPage("/leagues/sales.revenue");
  const table = within(await screen.findByRole("table"));
  expect(table.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual(["EMEA", "Americas"]);
  expect(screen.getByText("Asia and Pacific: nothing reported in this period")).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText("Ranked by"), "sales.deals");
  await heading("League: Deals won");
  expect(address()).toBe("/leagues/sales.deals");
});

test("all KPIs stand under their unit, by tier, each a link", async () => {
  openPage("/kpis");
  const sales = await part("Sales");
  expect(sales.getAllByRole("heading", { level: 3 }).map((title) => title.textContent)).toEqual([
    "Tier 1",
    "Tier 2",
  ]);
  expect(sales.getByRole("link", { name: "Open pipeline" })).toHaveAttribute("href", "/kpis/sales.pipeline");
});

test("an invalid edit of the catalogue is said on every page, and where it is on its own", async () => {
  const error = {
    file: "sales.yaml",
    line: 41,
    path: "kpis[3].drives[0]",
    detail: "there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
  };
  openPage("/kpis", createFakeServer({ catalogueErrors: [error] }));
  expect(
    await screen.findByText(/latest edit has an error: the version before it stays in use/),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole("link", { name: "See what is wrong and where" }));
  const table = within(await screen.findByRole("table", { name: "Errors in the catalogue's files" }));
  for (const text of ["sales.yaml:41", error.path, error.detail]) {
    expect(table.getByText(text)).toBeInTheDocument();
  }
});

test("a step from page to page moves the focus to the heading", async () => {
  openPage("/kpis");
  await userEvent.click((await part("Sales")).getByRole("link", { name: "Win rate" }));
  const title = await heading("Win rate");
  await waitFor(() => expect(title).toHaveFocus());
});

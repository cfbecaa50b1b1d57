import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openPage } from "../../testing/open-page.tsx";

// A canvas is not drawn here: what matters is that the chart is there and what it is said to show.
vi.mock("../../charts/lazy-chart.tsx", () => ({
  LazyChart: ({ label }: { readonly label: string }) => <div role="img" aria-label={label} />,
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const part = async (name: string) => within(await screen.findByRole("region", { name }));
/** The cells of each row of a table, as text. */
const cellsOf = (table: HTMLElement): string[][] =>
  within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test("the level of the league is in the address: those directly below, or all of a kind", async () => {
  const { address, server } = openPage("/leagues/sales.revenue");
  const table = await screen.findByRole("table", { name: /^Sales revenue, units of Sales by rank/ });
  expect(within(table).getAllByRole("rowheader")).toHaveLength(2);
  await userEvent.selectOptions(screen.getByLabelText("Level"), "Every person");
  expect(await screen.findByText("Every person of Sales, best first")).toBeInTheDocument();
  expect((await screen.findAllByRole("link", { name: "Ana Ribeiro" }))[0]).toHaveAttribute(
    "href",
    "/kpis/sales.revenue?period=month&unit=sales/emea/ana",
  );
  expect(address()).toBe("/leagues/sales.revenue?kind=person");
  expect(server.asked).toContain("GET /api/v1/kpis/sales.revenue/league?unit=sales&period=month&kind=person");
  await userEvent.selectOptions(screen.getByLabelText("Level"), "Directly below");
  expect(address()).toBe("/leagues/sales.revenue");
});

test("a level that there is not below the unit is left out", async () => {
  const { server } = openPage("/leagues/sales.revenue?kind=planet");
  await screen.findByRole("table", { name: /by rank/ });
  expect(screen.getByLabelText("Level")).toHaveValue("");
  expect(server.asked.filter((asked) => asked.includes("planet"))).toEqual([]);
});

test("[L1] the ranks of twelve periods are a chart, and the same ranks a table", async () => {
  const { address } = openPage("/leagues/sales.revenue");
  const ranks = await part("Ranks over the last 12 months");
  expect(await ranks.findByRole("img", { name: /Ranks by Sales revenue over time/ })).toBeInTheDocument();
  await userEvent.click(ranks.getByRole("link", { name: "Table" }));
  expect(address()).toBe("/leagues/sales.revenue?show=table");
  const [head, ...rows] = cellsOf(await ranks.findByRole("table", { name: /month by month/ }));
  expect([head?.length, head?.[1], head?.[12]]).toEqual([13, "December 2025", "November 2026"]);
  expect(rows.map(([name, , , , , , , , , , , , now]) => [name, now])).toEqual([
    ["EMEA", "1"],
    ["Americas", "2"],
    ["Asia and Pacific", "3"],
  ]);
});

test("the unit that the chart brings out is in the address", async () => {
  const { address } = openPage("/leagues/sales.revenue");
  const ranks = await part("Ranks over the last 12 months");
  await userEvent.selectOptions(await ranks.findByLabelText("Highlight"), "Americas");
  expect(address()).toBe("/leagues/sales.revenue?mark=sales/americas");
  await userEvent.selectOptions(ranks.getByLabelText("Highlight"), "Nobody");
  expect(address()).toBe("/leagues/sales.revenue");
});

test("the table that is shown can be downloaded as CSV", async () => {
  openPage("/leagues/sales.revenue?kind=person&at=2026-10-01");
  expect(await screen.findByRole("link", { name: "Download as CSV" })).toHaveAttribute(
    "href",
    "/api/v1/kpis/sales.revenue/league?unit=sales&period=month&at=2026-10-01&kind=person&format=csv",
  );
});

test("[S5] a KPI that maps its values to points shows them with the most that there are", async () => {
  openPage("/leagues/company.call-wait");
  const table = await screen.findByRole("table", { name: /^Time until the phone is answered/ });
  const [head, ...rows] = cellsOf(table);
  const column = head?.indexOf("Points") ?? -1;
  expect(rows.map((cells) => [cells[1], cells[column]])).toEqual([
    ["Finance", "4 of 4"],
    ["Sales", "2 of 4"],
    ["Support", "1 of 4"],
  ]);
  expect(screen.queryByRole("columnheader", { name: "Attainment" })).toBeNull();
});

test("[K8] where nobody ever had a rank the page says so", async () => {
  openPage("/leagues/support.csat?unit=company");
  expect(await screen.findByText("Nobody had a rank in these months.")).toBeInTheDocument();
});

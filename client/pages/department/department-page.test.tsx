import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openPage } from "../../testing/open-page.tsx";

// A canvas is not drawn here: what matters is that the chart is there and what it is said to show.
vi.mock("../../charts/lazy-trend.tsx", () => ({
  LazyTrend: ({ label }: { readonly label: string }) => <div role="img" aria-label={label} />,
}));

/** A page of which the test says what comes into view. */
class Window {
  static readonly all: Window[] = [];
  readonly seen: Element[] = [];
  readonly tell: (entries: readonly { isIntersecting: boolean }[]) => void;
  constructor(tell: Window["tell"]) {
    this.tell = tell;
    Window.all.push(this);
  }
  observe(element: Element): void {
    this.seen.push(element);
  }
  disconnect(): void {
    this.seen.length = 0;
  }
}
const reveal = (): void => {
  for (const { seen, tell } of Window.all) if (seen.length > 0) tell([{ isIntersecting: true }]);
};

beforeEach(() => {
  Window.all.length = 0;
  vi.stubGlobal("IntersectionObserver", Window);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const panel = async (name: string) => within(await screen.findByRole("region", { name }));

test("each Tier 1 has its trend, asked for once the reader comes near it", async () => {
  const { server } = openPage("/departments/sales");
  const revenue = await panel("Sales revenue");
  expect(server.asked.filter((path) => path.includes("/sales.revenue/series"))).toEqual([]);
  act(reveal);
  const trend = await revenue.findByRole("img", { name: /^Sales revenue by month, December 2025 to / });
  expect(trend).toHaveAccessibleName(/Target €1,000,000\. Benchmark €/);
  for (const line of ["Value", "Target", "Benchmark"]) expect(revenue.getByText(line)).toBeInTheDocument();
});

test("a driver's trend opens in its row, and the address says so", async () => {
  const { address } = openPage("/departments/sales");
  const revenue = await panel("Sales revenue");
  const open = revenue.getByRole("button", { name: "Trend of Deals won" });
  expect(open).toHaveAttribute("aria-expanded", "false");
  await userEvent.click(open);
  act(reveal);
  expect(await revenue.findByRole("img", { name: /^Deals won by month/ })).toBeInTheDocument();
  expect(address()).toBe("/departments/sales?trends=sales.revenue/sales.deals");
  await userEvent.click(revenue.getByRole("button", { name: "Trend of Deals won", expanded: true }));
  expect(revenue.queryByRole("img", { name: /^Deals won/ })).not.toBeInTheDocument();
  expect(address()).toBe("/departments/sales");
});

test("a sent address opens the trends that it names, and links to a KPI leave them behind", async () => {
  openPage("/departments/sales?trends=sales.revenue/sales.deals+no.such");
  const revenue = await panel("Sales revenue");
  expect(revenue.getByRole("button", { name: "Trend of Deals won", expanded: true })).toBeInTheDocument();
  expect(revenue.getByRole("link", { name: "Deals won" })).toHaveAttribute("href", "/kpis/sales.deals");
});

test("a trend in finer steps than its number says in which", async () => {
  openPage("/departments/sales?period=quarter");
  const revenue = await panel("Sales revenue");
  act(reveal);
  expect(await revenue.findByText("By month:")).toBeInTheDocument();
});

test("[K8] a trend without any number says so in words, and draws nothing", async () => {
  openPage("/departments/support");
  const satisfaction = await panel("Customer satisfaction");
  act(reveal);
  expect(await satisfaction.findByText("No number in the last 12 months.")).toBeInTheDocument();
  expect(satisfaction.queryByRole("img", { name: /by month/ })).not.toBeInTheDocument();
});

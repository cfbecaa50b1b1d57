import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
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

test("the units below are named with their values, the largest first, under median and quartiles", async () => {
  openPage("/kpis/sales.pipeline");
  const panel = within(await screen.findByRole("region", { name: "Distribution by unit" }));
  const rows = panel.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(rows).toEqual(["Americas€3.87M", "Asia and Pacific€3.73M", "EMEA€3.3M"]);
  expect(panel.getByText("Median").nextSibling).toHaveTextContent(/^€3,7\d\d,\d\d\dhalf of the units/);
});

test("[K8] fewer than three values say nothing about how they lie: what waits is none of them", async () => {
  openPage("/kpis/sales.revenue");
  await screen.findByRole("table", { name: /units of Sales by rank/ });
  expect(screen.queryByRole("region", { name: "Distribution by unit" })).not.toBeInTheDocument();
});

test("[F1] the definition says where the numbers come from and how new they are", async () => {
  openPage("/kpis/sales.revenue");
  const definition = within(await screen.findByRole("region", { name: "Definition" }));
  expect(definition.getByText("Source").nextSibling).toHaveTextContent("A simulated feed");
  expect((await definition.findByText("Newest fact")).nextSibling).toHaveTextContent(
    "21 Nov 2026, 15:59, up to date",
  );
});

import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openPage } from "../../testing/open-page.tsx";
import "./palette.tsx"; // read beforehand: it is loaded when it is first opened
import { withNewest } from "./recent.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function openSearch() {
  await screen.findByRole("heading", { level: 1 });
  await userEvent.keyboard("{Control>}k{/Control}");
  return screen.findByRole("combobox", { name: /^Search/ });
}

// The page behind has lists of its own.
const results = () => within(screen.getByRole("listbox", { name: "Results" }));
const options = () =>
  results()
    .getAllByRole("option")
    .map(({ textContent }) => textContent);
const chosen = () => results().getByRole("option", { selected: true }).textContent;

test("Ctrl+K opens the search with the focus in it; arrows choose, Enter opens, in the address as well", async () => {
  const { address } = openPage("/kpis");
  const field = await openSearch();
  expect(field).toHaveFocus();
  await userEvent.type(field, "pipe");
  expect(options()).toEqual(["Open pipelineSales, Tier 2"]);
  await userEvent.clear(field);
  await userEvent.type(field, "deals");
  expect(chosen()).toBe("Deals wonSales, Tier 2");
  await userEvent.keyboard("{ArrowUp}{ArrowDown}{ArrowDown}");
  expect(field).toHaveFocus();
  expect(field).toHaveAttribute(
    "aria-activedescendant",
    results().getByRole("option", { selected: true }).id,
  );
  await userEvent.keyboard("{ArrowUp}{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Deals won" });
  expect(address()).toBe("/kpis/sales.deals");
  expect(screen.queryByRole("combobox", { name: /^Search/ })).toBeNull();
});

test("results stand under their kind, and a board is loaded as the page of its own that it is", async () => {
  const { loaded } = openPage("/kpis");
  await screen.findByRole("heading", { level: 1 });
  await userEvent.click(screen.getByRole("button", { name: /^Search/ }));
  await userEvent.type(await screen.findByRole("combobox", { name: /^Search/ }), "sales");
  const boards = within(screen.getByRole("group", { name: "Boards" }));
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"))).toEqual([
    "Units",
    "Boards",
    "KPIs",
    "People",
  ]);
  await userEvent.click(boards.getByRole("option", { name: /Sales floor/ }));
  expect(loaded).toEqual(["/boards/floor"]);
});

test("what was opened lately comes first when the search opens again", async () => {
  const { address } = openPage("/kpis");
  await userEvent.type(await openSearch(), "revenue emea{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Sales revenue" });
  expect(address()).toBe("/kpis/sales.revenue?unit=sales/emea");
  await openSearch();
  const first = screen.getAllByRole("group")[0];
  expect(first).toHaveAccessibleName("Opened lately");
  expect(chosen()).toBe("Sales revenueEMEA, Tier 1");
});

test("an owner leads to the KPIs that are theirs", async () => {
  const { address } = openPage("/kpis");
  await userEvent.type(await openSearch(), "managing{Enter}");
  await screen.findByRole("heading", { level: 1, name: "KPIs of Managing director" });
  expect(screen.getByRole("link", { name: "Profit" })).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: "Sales revenue" })).toBeNull();
  expect(address()).toBe("/kpis?owner=Managing+director");
});

test("nothing found is said, and Enter then opens nothing", async () => {
  const { address } = openPage("/kpis");
  await userEvent.type(await openSearch(), "zzzz{Enter}");
  expect(await screen.findByText(/Nothing is called so/)).toBeInTheDocument();
  expect(address()).toBe("/kpis");
});

test("the newest of the lately opened is there once, and the oldest give way", () => {
  expect(withNewest(["a", "b", "c"], "b")).toEqual(["b", "a", "c"]);
  expect(withNewest(["1", "2", "3", "4", "5", "6", "7", "8"], "9")).toHaveLength(8);
});

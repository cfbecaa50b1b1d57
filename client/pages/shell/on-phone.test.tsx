import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
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

async function pathOf(page: string): Promise<string | null> {
  openPage(page);
  await userEvent.click(await screen.findByRole("button", { name: "Open on a phone" }));
  const dialog = within(screen.getByRole("dialog", { name: "Open on a phone" }));
  const source = dialog.getByRole("img", { name: /^QR code of / }).getAttribute("src") ?? "";
  return new URL(source, "http://page").searchParams.get("path");
}

test("the code of a KPI's page is of its own address, with unit, period and instant", async () => {
  const page = "/kpis/sales.revenue?unit=sales/emea&period=week&at=2026-10-01T00:00:00%2B02:00";
  expect(await pathOf(page)).toBe(page);
});

test("the code of a department's page is of its own address, and goes away with its dialog", async () => {
  expect(await pathOf("/departments/sales?trends=sales.deals")).toBe("/departments/sales?trends=sales.deals");
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

import { fireEvent, screen } from "@testing-library/react";
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

const field = async () => screen.findByLabelText<HTMLInputElement>("Go to date");
async function goTo(date: string): Promise<void> {
  fireEvent.change(await field(), { target: { value: date } });
}

test("any past period is reached by a day of it, in one step, and has an address", async () => {
  const { address } = openPage("/departments/sales?period=quarter");
  await goTo("2019-02-17");
  expect(await screen.findAllByText(/^Q1 2019/)).not.toEqual([]);
  expect(address()).toBe("/departments/sales?period=quarter&at=2019-02-17T00:00:00%2B01:00");
});

test("a day keeps its place when another kind of period is picked", async () => {
  openPage("/departments/sales?period=quarter&at=2019-02-17T00:00:00%2B01:00");
  await userEvent.selectOptions(await screen.findByLabelText("Period"), "week");
  expect(await screen.findAllByText(/^Week 7, 2019/)).not.toEqual([]);
});

test("a day of the running period leads to the present, which is pushed", async () => {
  const { address, stores } = openPage("/departments/sales?period=month&at=2019-02-17T00:00:00%2B01:00");
  await goTo("2026-11-03");
  expect(await screen.findAllByText(/^November 2026/)).not.toEqual([]);
  expect([address(), stores.size]).toEqual(["/departments/sales?period=month", 1]);
});

test("a year that is still being typed, no day at all and a day to come change nothing", async () => {
  const { address } = openPage("/departments/sales?period=month");
  for (const date of ["0020-02-17", "", "2026-11-22"]) await goTo(date);
  expect(address()).toBe("/departments/sales?period=month");
});

test("KPIs with periods of their own go to a day together, and back to now", async () => {
  const { address } = openPage("/departments/sales");
  expect(screen.queryByRole("navigation", { name: "Periods" })).not.toBeInTheDocument();
  await goTo("2026-08-15");
  expect((await field()).value).toBe("2026-08-15");
  expect(await screen.findAllByText(/^August 2026/)).not.toEqual([]);
  await userEvent.click(screen.getByRole("link", { name: "Now" }));
  expect(address()).toBe("/departments/sales");
});

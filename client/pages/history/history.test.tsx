import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createCalendar } from "../../../shared/calendar/periods.ts";
import { unixMs } from "../../../shared/units/time.ts";
import type { Series } from "../../../shared/protocol/history-views.ts";
import { ACME } from "../../testing/acme.ts";
import { openPage } from "../../testing/open-page.tsx";
import { comparedValues } from "./use-compared.ts";

// A canvas is not drawn here.
vi.mock("../../charts/lazy-chart.tsx", () => ({ LazyChart: () => <div /> }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const history = async () => within(await screen.findByRole("region", { name: "History" }));
const headline = async () => within(await screen.findByRole("region", { name: "November 2026, so far" }));

test("[P3] what is compared with is in the address, said with its basis, drawn, and in the table", async () => {
  const { address } = openPage("/kpis/sales.revenue");
  await userEvent.selectOptions(await (await history()).findByLabelText("Compare with"), "Year before");
  expect(address()).toBe("/kpis/sales.revenue?compare=year");
  const said = (await (await headline()).findByText("Compared: year before")).nextSibling;
  expect(said).toHaveTextContent(/at the same point of November 2025$/);
  expect(await (await history()).findByText("Year before", { selector: "span" })).toBeInTheDocument();

  await userEvent.click((await history()).getByRole("link", { name: "Table" }));
  const table = within(await screen.findByRole("table", { name: /by month/ }));
  const header = await table.findByRole("columnheader", { name: "Year before" });
  expect(header).toBeInTheDocument();
  await userEvent.selectOptions((await history()).getByLabelText("Compare with"), "Same elapsed share");
  expect((await (await headline()).findByText("Compared: same elapsed share")).nextSibling).toHaveTextContent(
    /at the same elapsed share of October 2026$/,
  );
});

test("[P3] the running period is laid over the part of the earlier one that is compared, the others over the whole", () => {
  const calendar = createCalendar(ACME);
  const months = (from: string, to: string) =>
    calendar.between("month", unixMs(Date.parse(from)), unixMs(Date.parse(to)));
  const periods = months("2026-10-05T00:00:00Z", "2026-11-05T00:00:00Z");
  const earlier = months("2026-08-05T00:00:00Z", "2026-09-05T00:00:00Z");
  const isoOf = ({ start, end }: { start: number; end: number }) => ({
    start: calendar.iso(unixMs(start)),
    end: calendar.iso(unixMs(end)),
  });
  const point = (period: { start: number; end: number }, value: number) =>
    ({ ...isoOf(period), state: "value", value }) as const;
  const series: Series = {
    kpi: "x",
    unit: "sales",
    grain: "month",
    points: earlier.map((period, index) => point(period, index + 1)),
  };
  const points = periods.map((period) => point(period, 9));
  const running = (basis: "same-point" | "whole-period") => ({
    kpi: "x",
    unit: "sales",
    period: { kind: "month", ...isoOf(periods[1]!) } as const,
    with: "previous" as const,
    earlier: {
      period: { kind: "month", ...isoOf(earlier[1]!) } as const,
      until: "2026-09-21T16:59:00+02:00",
      basis,
      value: 1.4,
    },
  });
  const values = (basis: "same-point" | "whole-period") =>
    comparedValues(points, { periods, earlier, series, running: running(basis) });
  expect([values("same-point"), values("whole-period")]).toEqual([
    [1, 1.4],
    [1, 2],
  ]);
  expect(comparedValues(points, { periods, earlier, series, running: undefined })).toEqual([1, 2]);
});

test("zooming by buttons changes the stretch and the grain in the address, and leads back", async () => {
  const { address, server } = openPage("/kpis/sales.deals");
  await userEvent.click(await (await history()).findByRole("button", { name: "Zoom in" }));
  expect(address()).toBe("/kpis/sales.deals?from=2026-03-02T00:00:00%2B01:00&to=2026-09-07T00:00:00%2B02:00");
  expect((await history()).getByLabelText("By")).toHaveValue("week");
  expect((await history()).getByLabelText("Range")).toHaveDisplayValue("2 Mar 2026 – 6 Sept 2026");
  expect(server.asked.some((path) => path.includes("grain=week") && path.includes("points=500"))).toBe(true);
  await userEvent.click((await history()).getByRole("button", { name: "Later" }));
  await userEvent.click((await history()).getByRole("link", { name: "Whole range" }));
  expect(address()).toBe("/kpis/sales.deals");
});

test("the file for spreadsheets has all points of what is shown", async () => {
  openPage("/kpis/sales.deals?range=52w");
  expect(await (await history()).findByRole("link", { name: "CSV" })).toHaveAttribute(
    "href",
    "/api/v1/kpis/sales.deals/series?unit=sales&from=2025-11-24T00%3A00%3A00%2B01%3A00&to=2026-11-23T00%3A00%3A00%2B01%3A00&grain=week&format=csv",
  );
});

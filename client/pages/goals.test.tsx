import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OFFLINE_AFTER_MS } from "../../shared/protocol/events.ts";
import { unixMs } from "../../shared/units/time.ts";
import { createFakeServer } from "../testing/fake-server.ts";
import { openPage } from "../testing/open-page.tsx";

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
const region = (name: string | RegExp) => screen.findByRole("region", { name });
const part = async (name: string | RegExp) => within(await region(name));
const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\u00a0/g, " ") ?? "";

describe("a scorecard's page", () => {
  test("[S6] [S8] tells the aggregate, the rating, and the modifier with the table that holds in the period", async () => {
    openPage("/scorecards/seller");
    const now = await part("November 2026, so far");
    // 50 % × 117 % + 30 % × 82 % + 20 % × 80 %.
    const [result] = screen.getAllByText(/^\d+ %$/);
    expect(textOf(result)).toBe("99 %");
    expect(textOf(now.getByText("Rating").parentElement)).toBe("Rating 7.9 of 8");
    expect(textOf(now.getByText("Modifier").nextElementSibling)).toBe(
      "80 %Table of 1 Nov 2026, from 0 %: 0 %, from 80 %: 80 %.",
    );
    expect(textOf(now.getByText("As of").nextElementSibling)).toBe(
      "21 Nov 2026, 16:59The period is running.",
    );
    expect(textOf(await region("How it is computed"))).toContain(
      "50 % × 117 % + 30 % × 82 % + 20 % × 80 % = 99 %",
    );
  });

  test("[S8] of a period before the change of a table tells the table of then, and from when there is another", async () => {
    const { stores } = openPage("/scorecards/seller?at=2026-10-05T00:00:00%2B02:00");
    const october = await part("October 2026");
    expect(textOf(october.getByText("Modifier").nextElementSibling)).toBe(
      "100 %Table of 1 Jan 2026, from 0 %: 50 %, from 80 %: 100 %. From 1 Nov 2026 another table holds.",
    );
    expect(october.getByText("The period is over.")).toBeInTheDocument();
    expect(stores.size).toBe(0);
  });

  test("[S8] before the first table there is no modifier", async () => {
    openPage("/scorecards/seller?at=2025-06-05T00:00:00%2B02:00");
    const june = await part("June 2025");
    expect(textOf(june.getByText("Modifier").nextElementSibling)).toBe(
      "none yetThe first table holds from 1 Jan 2026.",
    );
  });

  test("[S7] what is assumed is waiting, says so with the reason, and its bar is hollow", async () => {
    openPage("/scorecards/seller");
    const rows = (await part("What it is made of")).getAllByRole("listitem");
    expect(rows.map(textOf)).toEqual([
      "Sales revenueSales, weight 50 %€833Ktarget €1Mexpected by now €714K117 %Met",
      "Win rateSales, weight 30 %20.5 %target 25 %82 %On track",
      "Customer satisfactionSupport, weight 20 %waitingtarget 4.5assumed 80 % waitingno facts yet",
    ]);
    expect(rows.map((row) => row.querySelector("[class*=assumed][style]") !== null)).toEqual([
      false,
      false,
      true,
    ]);
    expect(textOf((await part("November 2026, so far")).getByText("Measured").nextElementSibling)).toContain(
      "1 of 3 assumed",
    );
  });

  test("each KPI leads to its page for the same unit and period", async () => {
    openPage("/scorecards/seller?at=2026-10-05T00:00:00%2B02:00&period=quarter");
    const rows = await part("What it is made of");
    expect(rows.getByRole("link", { name: "Sales revenue" })).toHaveAttribute(
      "href",
      "/kpis/sales.revenue?unit=sales&period=quarter&at=2026-10-05T00:00:00%2B02:00",
    );
  });

  test("whom it is read for, the period and its kind are in the address", async () => {
    const { address, server } = openPage("/scorecards/seller");
    await userEvent.selectOptions(await screen.findByLabelText("Read for"), "Ana Ribeiro");
    expect(await screen.findByText(/^Read for Ana Ribeiro/)).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("Period"), "quarter");
    await userEvent.click(screen.getByRole("link", { name: "Quarter before" }));
    await region("Q3 2026");
    expect(address()).toBe(
      "/scorecards/seller?unit=sales/emea/ana&period=quarter&at=2026-07-01T00:00:00%2B02:00",
    );
    expect(server.asked).toContain(
      "GET /api/v1/scorecards/seller?unit=sales%2Femea%2Fana&period=quarter&at=2026-07-01T00%3A00%3A00%2B02%3A00",
    );
    await userEvent.selectOptions(screen.getByLabelText("Read for"), "Sales");
    expect(address()).toBe("/scorecards/seller?period=quarter&at=2026-07-01T00:00:00%2B02:00");
  });

  test("a number that is pushed changes it at once", async () => {
    const { server, stores } = openPage("/scorecards/anybody");
    await region("Q4 2026, so far");
    const before = textOf(await region("How it is computed"));
    const [reading] = server.snapshot([{ kpi: "finance.cost", unit: "finance", period: "quarter" }], 2);
    if (reading?.state !== "value") throw new Error("the fake server has no value for it");
    act(() => {
      for (const store of stores) {
        const serverTime = new Date(server.state.now).toISOString();
        store.framed({ readings: [{ ...reading, attainment: 0.42 }], serverTime }, server.state.now);
      }
    });
    expect(before).not.toContain("42 %");
    expect(textOf(await region("How it is computed"))).toContain("100 % × 42 % = 42 %");
    expect(textOf(screen.getByText("Rating").parentElement)).toBe("Rating 2.1 of 5");
  });

  test("[F2] without a connection its numbers are old, and none is coloured", async () => {
    const { stores, server } = openPage("/scorecards/seller");
    await region("November 2026, so far");
    act(() => {
      for (const store of stores)
        store.happened({ kind: "tick" }, unixMs(server.state.now + OFFLINE_AFTER_MS));
    });
    expect(await screen.findByText(/No connection to the server/)).toBeInTheDocument();
    expect(screen.getByText(/Some numbers are out of date/)).toBeInTheDocument();
    const rows = await region("What it is made of");
    expect(rows.querySelector("[class*=_met_]")).toBeNull();
    expect(within(rows).getAllByText("no connection").length).toBe(2);
  });

  test("[S9] a KPI without data for more than 90 days is told with who is to look after it", async () => {
    const alert = { kpi: "support.csat", unit: "support", scorecards: ["seller"] };
    openPage(
      "/scorecards/seller",
      createFakeServer({
        dataAlerts: [{ ...alert, owner: "Head of support", newest: "2026-03-02T10:00:00+01:00" }],
      }),
    );
    expect(await screen.findByText("A KPI has had no data in the last 90 days.")).toBeInTheDocument();
    expect(
      screen.getByText(/, Support: last on 2 Mar 2026\. To be looked after by Head of support\./),
    ).toBeInTheDocument();
  });

  test("is printed by a button", async () => {
    const { printed } = openPage("/scorecards/seller");
    await userEvent.click(await screen.findByRole("button", { name: "Print" }));
    expect(printed()).toBe(1);
  });

  test("that there is not says which may have been meant; so does a unit that there is not", async () => {
    openPage("/scorecards/sellr");
    await heading("Scorecard not found");
    expect(screen.getByRole("link", { name: "seller" })).toHaveAttribute("href", "/scorecards/seller");
  });

  test("for a unit that there is not says so", async () => {
    openPage("/scorecards/seller?unit=sale");
    await heading("Unit not found");
  });
});

test("all scorecards stand under their unit, members under their role, each a link", async () => {
  openPage("/scorecards");
  const sales = await part("Sales");
  expect(sales.getByRole("link", { name: "Account executive" })).toHaveAttribute(
    "href",
    "/scorecards/seller",
  );
  const members = within(sales.getByRole("list", { name: "Account executives, each" }));
  expect(members.getByRole("link", { name: "Ana Ribeiro" })).toHaveAttribute(
    "href",
    "/scorecards/seller?unit=sales/emea/ana",
  );
  expect(textOf(await region("Across units"))).toMatch(/Managing director\d+ %rating [\d.]+ of 5/);
});

describe("objectives", () => {
  test("[O1] tell how far they are, by what, and whether that is enough for the time that is over", async () => {
    openPage("/objectives");
    const healthy = await region("Grow with customers we can help");
    expect(textOf(healthy)).toContain("SalesOwner: Sales director1 Jan 2026 – 31 Dec 2026");
    expect(textOf(healthy)).toContain("BehindSales");
    expect(textOf(healthy)).toContain("89 % of its time is over");
    const rows = within(healthy).getAllByRole("listitem").map(textOf);
    expect(rows[0]).toBe("Win ratenow 20.5 %5 %from 20 % to 30 %");
    expect(rows[1]).toMatch(/^Cost of a customernow €\d+\d+ %from €600 to €400$/);
    expect(within(healthy).getByRole("link", { name: "Win rate" })).toHaveAttribute(
      "href",
      "/kpis/sales.win-rate?unit=sales&period=month",
    );
  });

  test("list milestones by day; what is overdue says so with an icon and a word", async () => {
    openPage("/objectives");
    const healthy = await part("Grow with customers we can help");
    const milestones = healthy.getAllByRole("listitem").slice(2);
    expect(milestones.map(textOf)).toEqual([
      "Profile of who we helpdone, 24 Mar 2026",
      "Prices for small customersoverdue, was due 31 Oct 2026",
      "Partners in five countriesdue 15 Dec 2026",
    ]);
    const icons = milestones.map((milestone) => milestone.querySelector("path")?.getAttribute("d"));
    expect(new Set(icons).size).toBe(3);
  });

  test("[K8] without a value have no progress, and say so", async () => {
    openPage("/objectives");
    const calm = textOf(await region("A calm queue"));
    expect(calm).toContain("No value yet");
    expect(calm).toContain("–no key result has a value yet");
  });

  test("are those of a unit where the address names one", async () => {
    const { address } = openPage("/objectives");
    await userEvent.selectOptions(await screen.findByLabelText("Unit"), "Support");
    await heading("Objectives of Support");
    expect(address()).toBe("/objectives?unit=support");
    expect(screen.queryByText("Grow with customers we can help")).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText("Unit"), "All units");
    expect(address()).toBe("/objectives");
  });

  test("of a unit that has none say so", async () => {
    openPage("/objectives?unit=finance");
    expect(await screen.findByText("Finance has no objectives.")).toBeInTheDocument();
  });

  test("are named on the page of a KPI that they are measured by", async () => {
    openPage("/kpis/sales.win-rate");
    const served = (await part("Definition")).getByText("Serves").nextElementSibling;
    expect(textOf(served)).toBe("Grow with customers we can help");
    expect(served?.querySelector("a")).toHaveAttribute("href", "/objectives?unit=sales");
  });
});

describe("a department's page", () => {
  test("shows its objectives and scorecards", async () => {
    openPage("/departments/sales");
    expect(textOf(await region("Objectives"))).toMatch(/Grow with customers we can help.*\d+ %Behind/);
    const scorecards = await part("Scorecards");
    expect(scorecards.getByRole("link", { name: "Account executive" })).toHaveAttribute(
      "href",
      "/scorecards/seller",
    );
  });

  test("of a person begins with their own scorecards", async () => {
    openPage("/departments/sales/emea/ana");
    await heading("Ana Ribeiro");
    const scorecards = await part("Scorecards");
    expect(scorecards.getByRole("link", { name: "Account executive" })).toHaveAttribute(
      "href",
      "/scorecards/seller?unit=sales/emea/ana",
    );
    const titles = screen.getAllByRole("heading", { level: 2 }).map(textOf);
    expect(titles[0]).toBe("Scorecards");
  });

  test("of another period keeps it for scorecards, which are asked for", async () => {
    const { server } = openPage("/departments/sales?period=month&at=2026-10-05T00:00:00%2B02:00");
    expect((await part("Scorecards")).getByRole("link", { name: "Account executive" })).toHaveAttribute(
      "href",
      "/scorecards/seller?period=month&at=2026-10-05T00:00:00%2B02:00",
    );
    expect(server.asked).toContain(
      "GET /api/v1/scorecards/seller?period=month&at=2026-10-05T00%3A00%3A00%2B02%3A00",
    );
  });
});

test("[S9] the catalogue's page lists what scorecards weigh without data, and who is to look after it", async () => {
  const alert = { kpi: "support.csat", unit: "support", scorecards: ["seller"] };
  openPage("/catalogue", createFakeServer({ dataAlerts: [alert] }));
  const table = within(
    await screen.findByRole("table", { name: "KPIs of scorecards without data in the last 90 days" }),
  );
  expect(table.getAllByRole("cell").map(textOf)).toEqual([
    "Support",
    "never had any",
    "nobody: the catalogue names no owner",
    "Account executive",
  ]);
});

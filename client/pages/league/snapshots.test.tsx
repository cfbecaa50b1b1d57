import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFakeServer, type FakeServerState } from "../../testing/fake-server.ts";
import { openPage } from "../../testing/open-page.tsx";

vi.mock("../../charts/lazy-chart.tsx", () => ({ LazyChart: () => <div /> }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const OCTOBER = "/leagues/sales.revenue?at=2026-10-01T00:00:00%2B02:00";
const part = async (name: string) => within(await screen.findByRole("region", { name }));
const asPublisher = (state: Partial<FakeServerState> = {}) =>
  createFakeServer({ administers: true, ...state });
async function publish(): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "Publish October 2026 …" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Publish October 2026?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Publish it" }));
}

test("the table of a month that is over is published once, and leads to the table as it was then", async () => {
  const { address, server } = openPage(OCTOBER, asPublisher());
  const published = await part("Published tables");
  expect(await published.findByText("No table of this KPI has been published yet.")).toBeInTheDocument();
  await publish();
  await userEvent.click(await published.findByRole("link", { name: "October 2026 · Units of Sales" }));
  expect(server.sent).toEqual([
    {
      request: "POST /api/v1/kpis/sales.revenue/league/snapshots",
      body: { unit: "sales", period: "month", at: "2026-10-01T00:00:00+02:00" },
    },
  ]);
  expect(address()).toBe("/leagues/sales.revenue/snapshots/snapshot-1");
  expect(
    await screen.findByRole("heading", { level: 1, name: "Sales revenue, October 2026" }),
  ).toBeInTheDocument();
  expect(
    screen.getByText("Published 21 Nov 2026, 16:59 by Grace; numbers as they were then."),
  ).toBeInTheDocument();
  expect(await screen.findByText(/Today’s numbers say the same/)).toBeInTheDocument();

  openPage(OCTOBER, server);
  await screen.findAllByRole("link", { name: "October 2026 · Units of Sales" });
  expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
});

test("[K6] where facts that came later changed the numbers the page says whose, and leads to today's table", async () => {
  const server = asPublisher();
  openPage(OCTOBER, server);
  await publish();
  await screen.findByRole("link", { name: "October 2026 · Units of Sales" });
  const [snapshot] = server.snapshots;
  const [first, ...others] = snapshot?.league.rows ?? [];
  if (!snapshot || !first) throw new Error("nothing was published");
  const then = { ...first, value: 1 };
  server.snapshots[0] = { ...snapshot, league: { ...snapshot.league, rows: [then, ...others] } };

  openPage("/leagues/sales.revenue/snapshots/snapshot-1", server);
  expect(
    await screen.findByText("Facts that came later changed 1 unit since this was published."),
  ).toBeInTheDocument();
  expect(
    screen.getByText(new RegExp(`^${first.name}: rank 1 with €1 then, rank 1 with €`)),
  ).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "The table as it is today" })).toHaveAttribute(
    "href",
    OCTOBER.replace("?", "?unit=sales&period=month&"),
  );
});

test("a month that is not over cannot be published, which the page says", async () => {
  openPage("/leagues/sales.revenue");
  const published = await part("Published tables");
  expect(await published.findByText("November 2026 can be published when it is over.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
});

test("who may only look is not offered to publish", async () => {
  const server = createFakeServer();
  openPage(OCTOBER, server);
  await (await part("Published tables")).findByText("No table of this KPI has been published yet.");
  await vi.waitFor(() => expect(server.asked).toContain("GET /api/v1/session"));
  expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
});

test("a refusal is said in the server's words", async () => {
  const detail = "Nobody has a rank in this month: there is no table to publish.";
  const server = asPublisher({
    fails: (_, method) => (method === "POST" ? { status: 409, code: "conflict", detail } : undefined),
  });
  openPage(OCTOBER, server);
  await publish();
  expect(await screen.findByRole("alert")).toHaveTextContent(detail);
});

test("a table that was never published says so", async () => {
  openPage("/leagues/sales.revenue/snapshots/nothing");
  expect(await screen.findByRole("alert")).toHaveTextContent("There is nothing at");
});

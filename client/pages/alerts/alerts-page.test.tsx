import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anAlert } from "../../../shared/testing/an-alert.ts";
import { createFakeServer } from "../../testing/fake-server.ts";
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

const rows = async (name = "Open alerts") =>
  within(await screen.findByRole("list", { name }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent.replaceAll("\u00a0", " "));
const pick = async (label: string, choice: string) =>
  userEvent.selectOptions(await screen.findByLabelText(label), choice);

test("each open alert says how bad it is, what it is, its value against the limit, and who takes care of it", async () => {
  openPage("/alerts");
  expect(await rows()).toEqual([
    " RedDeals are lost Sales, since 21 Nov 2026, 09:1218.2 %limit 20 %Nobody has acknowledged itOwner Head of sales",
    " AmberrecoveringRefunds run away Changes oftenSupport, since 20 Nov 2026, 08:00€44limit €40Acknowledged by Ana until 22 Nov 2026, 10:00Owner Head of Success, assigned to BenIts data are late",
  ]);
});

test("[S4] every level has a word and a shape", async () => {
  openPage("/alerts");
  const list = await screen.findByRole("list", { name: "Open alerts" });
  const badges = ["Red", "Amber"].map((word) => within(list).getByText(word));
  const shapes = badges.map((badge) => badge.querySelector("path")?.getAttribute("d"));
  expect(new Set(shapes).size).toBe(2);
});

test("what is shown is in the address: those that are over, one level, a unit with all below, an owner", async () => {
  const { address } = openPage("/alerts");
  await userEvent.click(await screen.findByRole("link", { name: "All" }));
  await waitFor(async () => expect(await rows("All alerts")).toHaveLength(3));
  await pick("Level", "Amber");
  await pick("Owner", "Head of sales");
  await waitFor(async () => expect(await rows("All alerts")).toHaveLength(1));
  expect((await rows("All alerts"))[0]).toContain("Back to normal 12 Nov 2026, 09:30");
  await pick("Unit and below", "Support");
  expect(await screen.findByText("No alert matches what is picked above.")).toBeInTheDocument();
  expect(address()).toBe("/alerts?unit=support&owner=Head+of+sales&state=all&level=amber");
});

test("no alert is said to be open only where something is watched, and it is said what that means", async () => {
  const server = createFakeServer();
  server.alerts.clear();
  openPage("/alerts", server);
  expect(
    await screen.findByText(
      "No alert is open. 2 key risk indicators are watched, and none is beyond its limits.",
    ),
  ).toBeInTheDocument();
});

test("where nothing is watched, nothing is said to be well", async () => {
  const server = createFakeServer({ kris: [] });
  server.alerts.clear();
  openPage("/alerts", server);
  expect(
    await screen.findByText("Nothing is watched: the catalogue has no key risk indicator."),
  ).toBeInTheDocument();
  expect(screen.queryByText(/No alert is open/)).toBeNull();
});

test("what is pushed is on the page at once", async () => {
  const { server, stores } = openPage("/alerts");
  await rows();
  server.alerts.tell(
    "lost-deals",
    { kind: "eased", rank: 1, cause: { kind: "silence" } },
    { level: "amber" },
  );
  const [store] = stores;
  const serverTime = new Date(server.state.now).toISOString();
  store?.alerted({ open: [anAlert({ level: "amber" })], serverTime }, server.state.now);
  await waitFor(async () => expect((await rows())[0]).toMatch(/^ Amber/));
});

test("the header counts what is open, in words as well", async () => {
  openPage("/glossary");
  expect(await screen.findByRole("link", { name: "Alerts 2 open, 1 of them red" })).toBeInTheDocument();
});

test("a department shows its alerts, and not those of another one", async () => {
  openPage("/departments/sales");
  expect((await rows()).map((row) => row.slice(0, 20))).toEqual([" RedDeals are lost S"]);
});

test("a KPI shows the alerts on it alone", async () => {
  openPage("/kpis/support.refunds");
  expect((await rows()).map((row) => row.slice(0, 30))).toEqual([" AmberrecoveringRefunds run aw"]);
});

test("a unit whose KRIs are quiet says so in a sentence; one without any says nothing", async () => {
  const server = createFakeServer();
  server.alerts.clear();
  openPage("/departments/sales", server);
  expect(
    await screen.findByText(/No alert is open here: 1 key risk indicator is watched/),
  ).toBeInTheDocument();
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
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

const panel = async () => within(await screen.findByRole("region", { name: "Remarks" }));
const dialog = async () => within(await screen.findByRole("dialog"));
const asEditor = () => createFakeServer({ administers: true });
const move = { from: "2026-05-04", text: "Move", notComparable: false, kpi: "sales.revenue" };

test("[O6] remarks stand under the chart by its letters, with their days, what they are about and where they are from", async () => {
  const server = createFakeServer();
  server.annotations.add(move);
  openPage("/kpis/sales.revenue", server);
  const rows = (await (await panel()).findAllByRole("listitem")).map(({ textContent }) => textContent);
  expect(rows).toEqual([
    "A2 Mar 2026 – 13 Mar 2026 ≠ not comparable: left out of the benchmarkTrade fairAbout all KPIs, Sales; from a file of the catalogue",
    "B4 May 2026MoveAbout Sales revenue, all units; saved 21 Nov 2026, 16:00 by ana",
  ]);
});

test("[O6] who may not edit has no buttons; who may, changes those made here and not the file's", async () => {
  const server = createFakeServer();
  server.annotations.add(move);
  openPage("/kpis/sales.revenue", server);
  await (await panel()).findAllByRole("listitem");
  expect((await panel()).queryAllByRole("button")).toEqual([]);
});

test("[O6] a remark is added by the keyboard, and the benchmark is asked for again", async () => {
  const { server } = openPage("/kpis/sales.revenue", asEditor());
  await screen.findByRole("region", { name: "Where the benchmark comes from" });
  const button = await (await panel()).findByRole("button", { name: "Add a remark …" });
  button.focus();
  await userEvent.keyboard("{Enter}");
  const form = await dialog();
  await waitFor(() => expect(form.getByLabelText("What happened")).toHaveFocus());
  await userEvent.keyboard("Price list{Tab}");
  await userEvent.clear(form.getByLabelText("First day"));
  await userEvent.type(form.getByLabelText("First day"), "2026-06-01");
  await userEvent.type(form.getByLabelText("Last day"), "2026-06-12");
  await userEvent.selectOptions(form.getByLabelText("About"), "All KPIs, in Sales and below");
  await userEvent.click(form.getByLabelText("Not comparable"));
  const before = server.asked.filter((path) => path.includes("/benchmark")).length;
  await userEvent.click(form.getByRole("button", { name: "Add the remark" }));
  expect(await (await panel()).findByText("Price list")).toBeInTheDocument();
  expect(server.sent).toEqual([
    {
      request: "POST /api/v1/annotations",
      body: {
        annotation: {
          from: "2026-06-01",
          to: "2026-06-12",
          text: "Price list",
          notComparable: true,
          unit: "sales",
        },
      },
    },
  ]);
  expect(server.asked.filter((path) => path.includes("/benchmark")).length).toBeGreaterThan(before);
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("what is missing is said beside its field, and nothing is sent", async () => {
  const { server } = openPage("/kpis/sales.revenue", asEditor());
  await userEvent.click(await (await panel()).findByRole("button", { name: "Add a remark …" }));
  const form = await dialog();
  await userEvent.click(form.getByRole("button", { name: "Add the remark" }));
  expect(form.getByLabelText("What happened")).toBeInvalid();
  expect(form.getByText("Say what happened")).toBeInTheDocument();
  expect(server.sent).toEqual([]);
});

test("[O6] a remark is changed, and deleted after a second press; a conflict is told and nothing is lost", async () => {
  const server = asEditor();
  server.annotations.add(move);
  openPage("/kpis/sales.revenue", server);
  const change = await (await panel()).findByRole("button", { name: "Change remark B: Move" });
  expect((await panel()).getAllByRole("button").length).toBe(2);
  await userEvent.click(change);
  const form = await dialog();
  await userEvent.type(form.getByLabelText("What happened"), " to Ulm");
  server.annotations.answer("PUT", "a1", new URLSearchParams(), { annotation: move, version: 1 });
  await userEvent.click(form.getByRole("button", { name: "Save the remark" }));
  expect(await form.findByText("The annotation was saved by ben meanwhile.")).toBeInTheDocument();
  expect(form.getByLabelText("What happened")).toHaveValue("Move to Ulm");
  await userEvent.click(form.getByRole("button", { name: "Cancel" }));

  await userEvent.click(await (await panel()).findByRole("button", { name: "Change remark B: Move" }));
  await userEvent.click((await dialog()).getByRole("button", { name: "Delete …" }));
  expect(server.annotations.made.size).toBe(1);
  await userEvent.click((await dialog()).getByRole("button", { name: "Delete it for everybody" }));
  await waitFor(async () => expect((await panel()).queryByText("Move")).not.toBeInTheDocument());
  expect(server.annotations.made.size).toBe(0);
});

import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createFakeServer, type FakeServer, type FakeServerState } from "../../testing/fake-server.ts";
import { aReview } from "../../../shared/testing/a-review.ts";
import { MADE } from "../../testing/fake-kpis.ts";
import { openPage } from "../../testing/open-page.tsx";

// What is loaded when it is needed takes its time once, and no test has to wait for it.
beforeAll(async () => {
  await Promise.all([import("./new-kpi-page.tsx"), import("./edit-kpi-page.tsx")]);
});
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const user = userEvent.setup({ delay: null });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => user.click(button(name));
const question = (name: string) => screen.findByRole("heading", { level: 2, name: new RegExp(name) });
const type = (label: string, text: string) => user.type(screen.getByLabelText(label), text);
const pick = (label: string, choice: string) => user.selectOptions(screen.getByLabelText(label), choice);
const steps = () => within(screen.getByRole("navigation", { name: "Steps" }));

const serverOf = (state: Partial<FakeServerState> = {}): FakeServer =>
  createFakeServer({ administers: true, ...state });
async function open(address: string, server: FakeServer = serverOf()) {
  const opened = openPage(address, server);
  await screen.findByRole("navigation", { name: "Steps" });
  return opened;
}
const EDIT = `/catalogue/${MADE.id}/edit`;

test("[K1] a KPI is made by answering one question after the other, and saved with what was answered", async () => {
  const { server, address } = await open("/catalogue/new");
  await type("Name", "Demos held");
  await pick("Belongs to", "\u2003EMEA");
  await pick("Category", "Performance");
  expect(screen.getByLabelText("Id")).toHaveValue("sales.emea.demos-held");
  await user.keyboard("{Enter}");
  await type("Name", "{Enter}");
  expect(await question("Why does it matter")).toHaveFocus();
  await type("Why it matters", "Who saw it buys it");
  await press("Next");
  await question("How is it measured");
  await pick("Counted as", "A number");
  await type("Of what", "demos");
  await pick("Many facts make", "Number of events");
  await press("Next");
  await question("What can be done");
  await pick("It drives", "Deals won (Tier 2)");
  await press("Next");
  await question("Who owns it");
  await type("Owner", "Head of sales{Enter}");
  await question("How will you know");
  await press("Next");
  await question("How often");
  await pick("Reviewed", "Every month");
  await press("Next");
  await question("Is it right");
  await screen.findByText(/A metric, not yet a KPI: a description, a target and a benchmark are missing/);
  await press("Save the KPI");
  await vi.waitFor(() => expect(address()).toBe("/kpis/sales.emea.demos-held"));
  expect(server.sent.filter(({ request }) => request.startsWith("PUT"))).toEqual([
    {
      request: "PUT /api/v1/kpis/sales.emea.demos-held",
      body: {
        id: "sales.emea.demos-held",
        name: "Demos held",
        unit: "sales/emea",
        tier: 2,
        category: "performance",
        why: "Who saw it buys it",
        measure: { kind: "number", of: "demos" },
        aggregate: "count",
        direction: "higher",
        period: "month",
        drives: ["sales.deals"],
        owner: "Head of sales",
        review: "monthly",
      },
    },
  ]);
  expect(localStorage).toHaveLength(0);
});

test("what was not answered is told only of steps that were left, beside its field and in the list", async () => {
  await open("/catalogue/new");
  expect(steps().queryByText(/to put right/)).toBeNull();
  await press("Next");
  await question("Why does it matter");
  expect(steps().getByRole("link", { name: /Outcome/ })).toHaveAccessibleName("Outcome 4 to put right");
  await user.click(steps().getByRole("link", { name: /Outcome/ }));
  await question("What do you want");
  expect(screen.getByLabelText("Name")).toHaveAccessibleDescription(/Still to be answered/);
  await user.click(steps().getByRole("link", { name: /Look over/ }));
  await question("Is it right");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toContain(
    "How measured: Counted as – Still to be answered",
  );
  expect(button("Save the KPI")).toBeDisabled();
});

test("[K7] a formula is checked while it is typed, and says what it reads", async () => {
  await open("/catalogue/new?step=measured");
  await user.click(screen.getByRole("radio", { name: /by a formula/ }));
  await type("Formula", "sales.revenue - ");
  expect(screen.getByLabelText("Formula")).toHaveAccessibleDescription(
    /it ends where a KPI or a number is expected/,
  );
  await type("Formula", "finance.cst");
  expect(screen.getByLabelText("Formula")).toHaveAccessibleDescription(/did you mean 'finance.cost'\?/);
  await user.clear(screen.getByLabelText("Formula"));
  await pick("Add a KPI to the formula", "Deals won (sales.deals)");
  expect(screen.getByLabelText("Formula")).toHaveAccessibleDescription("It reads Deals won.");
});

test("nothing is lost on going back or on opening the page again; it can be dropped", async () => {
  const { server } = await open("/catalogue/new");
  await type("Name", "Demos");
  await press("Next");
  await question("Why does it matter");
  await user.click(screen.getByRole("link", { name: "← Back" }));
  await question("What do you want");
  expect(screen.getByLabelText("Name")).toHaveValue("Demos");
  document.body.replaceChildren();
  await open("/catalogue/new", server);
  expect(screen.getByLabelText("Name")).toHaveValue("Demos");
  await press("Drop them");
  expect(screen.getByLabelText("Name")).toHaveValue("");
});

test("[O2] a KPI is retired with its day, its reason and what took its place", async () => {
  const { server, address } = await open(`${EDIT}?step=review`, serverOf({ made: true }));
  await user.click(screen.getByLabelText(/^Retired/));
  await user.type(screen.getByLabelText("Since"), "2026-11-30");
  await type("Why it was retired", "Deals tell more");
  await pick("Its place was taken by", "Deals won");
  await press("Next");
  await question("Is it right");
  await press("Save as version 3");
  await vi.waitFor(() => expect(address()).toBe(`/kpis/${MADE.id}`));
  expect(server.sent.find(({ request }) => request.startsWith("PUT"))?.body).toMatchObject({
    id: MADE.id,
    retired: { on: "2026-11-30", reason: "Deals tell more", supersededBy: "sales.deals" },
  });
});

test("[O2] what a review decided about retiring is taken into the form, to the letter", async () => {
  const server = serverOf({ made: true });
  const decision = { kind: "retire", text: "Deals tell more", on: "2026-11-30" } as const;
  server.reviews.add(MADE.id, aReview({ decision }));
  await open(`${EDIT}?step=review`, server);
  await user.click(await screen.findByRole("button", { name: "Take what was decided" }));
  expect(screen.getByLabelText("Since")).toHaveValue("2026-11-30");
  expect(screen.getByLabelText("Why it was retired")).toHaveValue("Deals tell more");
});

test("[T6] the proposed target is taken from the present period on, and seen before and after", async () => {
  const { server } = await open(`${EDIT}?step=reached`, serverOf({ made: true }));
  await screen.findByText(/Proposed: 120, halfway from the benchmark, 90, to the best month, 150/);
  await press("Take 120");
  await press("Next");
  await question("How often");
  await press("Next");
  await question("Is it right");
  const row = await screen.findByRole("row", { name: /November 2026/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "100",
    "was No target→, becomes On track",
    "was –→, becomes 120",
    "was –→, becomes 83\u00a0%",
    "–",
  ]);
  await press("Save as version 3");
  await vi.waitFor(() => expect(server.kpis.versionsOf(MADE.id)[0]?.version).toBe(3));
  expect(server.kpis.versionsOf(MADE.id)[0]?.content?.target).toEqual({
    plan: [{ from: "2026-11-01", value: 120 }],
  });
});

test("a number is kept in the measure's own scale, and what is none is told", async () => {
  await open(`${EDIT}?step=reached`, serverOf({ made: true }));
  await user.click(screen.getByLabelText("Status bands of its own"));
  await user.clear(screen.getByLabelText("Met from"));
  await type("Met from", "7x");
  expect(screen.getByLabelText("Met from")).toHaveAccessibleDescription(
    /"7x" does not fit: expected a number/,
  );
  await user.clear(screen.getByLabelText("Met from"));
  await type("Met from", "70");
  expect(screen.getByLabelText("Status bands of its own")).toHaveAccessibleDescription(/The bands must rise/);
});

test("who saved meanwhile is named, and whose work stays is asked", async () => {
  const { server } = await open(`${EDIT}?step=owner`, serverOf({ made: true }));
  await user.clear(screen.getByLabelText("Owner"));
  await type("Owner", "Me");
  server.kpis.saveAs("Ben", { ...MADE, owner: "Ben himself" });
  await user.click(steps().getByRole("link", { name: /Look over/ }));
  await screen.findByRole("row", { name: /November 2026/ });
  await press("Save as version 3");
  await screen.findByText(/“Ben” saved this KPI 21 Nov 2026, 15:00, after you had opened it/);
  await press(/^Keep mine/);
  await press("Save as version 4");
  await vi.waitFor(() => expect(server.kpis.versionsOf(MADE.id)).toHaveLength(4));
  expect(server.kpis.versionsOf(MADE.id).map(({ content }) => content?.owner)).toEqual([
    "Me",
    "Ben himself",
    "Head of sales",
    undefined,
  ]);
});

test("an earlier version is taken back by saving what it said as a new one", async () => {
  const { server } = await open(EDIT, serverOf({ made: true }));
  const versions = screen.getByRole("region", { name: "Versions of the KPI" });
  expect(within(versions).getByRole("row", { name: /^2/ })).toHaveTextContent(
    "20 Nov 2026, 10:00 by Gracechanged: Owner",
  );
  await press("Take back version 1");
  await question("Is it right");
  await press("Save as version 3");
  await vi.waitFor(() => expect(server.kpis.versionsOf(MADE.id)[0]?.content).toEqual(MADE));
});

test("before it is deleted it is said that its facts stay; afterwards it can be made again", async () => {
  const { server, address } = await open(EDIT, serverOf({ made: true }));
  await press("Delete …");
  expect(screen.getByRole("dialog")).toHaveTextContent(/Those there are stay stored/);
  await press("Delete the KPI");
  await vi.waitFor(() => expect(address()).toBe("/catalogue"));
  document.body.replaceChildren();
  await open(`${EDIT}?step=look`, server);
  await screen.findByText(/“Me” deleted this KPI/);
  expect(button("Save the KPI")).toBeEnabled();
});

test("a KPI of a file is read-only with the file named, and can be copied under another id", async () => {
  openPage("/catalogue/sales.deals/edit", serverOf());
  await screen.findByText(/comes from the file demo\/kpis.yaml, so it is changed there/);
  await user.click(await screen.findByRole("link", { name: "Copy it under another id" }));
  await question("What do you want");
  expect(screen.getByLabelText("Name")).toHaveValue("Deals won (copy)");
  expect(screen.getByLabelText("Id")).toHaveValue("sales.deals-won-copy");
});

test("who may not change KPIs is told why, and how to", async () => {
  openPage(EDIT, createFakeServer({ made: true }));
  await screen.findByText("KPIs are changed by administrators.");
  expect(screen.getByRole("link", { name: /^Sign in with/ })).toHaveAttribute(
    "href",
    "/sign-in?return=/catalogue/sales.calls/edit",
  );
});

test("an id that nobody knows is said to be none", async () => {
  openPage("/catalogue/sales.dealz/edit", serverOf());
  expect(await screen.findByRole("heading", { level: 1, name: "KPI not found" })).toBeInTheDocument();
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aReview } from "../../../shared/testing/a-review.ts";
import { ACME_KPIS } from "../../testing/acme.ts";
import { MADE } from "../../testing/fake-kpis.ts";
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

const part = async (name: string) => within(await screen.findByRole("region", { name }));
const asEditor = () => createFakeServer({ administers: true });
const text = "It drives more than it tells";

test("[O2] a KPI page says when the next review is, by whom, and what was decided and said before", async () => {
  const server = createFakeServer();
  server.reviews.add("sales.revenue", aReview({ on: "2026-08-03" }));
  server.reviews.add(
    "sales.revenue",
    aReview({ on: "2026-10-05", attainable: { yes: false, note: "Too far" } }),
  );
  openPage("/kpis/sales.revenue", server);
  const panel = await part("Reviews");
  expect(await panel.findByText("overdue by 16 days, was due 5 Nov 2026")).toBeInTheDocument();
  expect(panel.getByText("Every month, by Sales director")).toBeInTheDocument();
  expect(panel.getAllByRole("listitem").map(({ textContent }) => textContent.slice(0, 29))).toEqual([
    "5 Oct 2026: Keep it as it is".padEnd(28) + "I",
    "3 Aug 2026: Keep it as it is".padEnd(28) + "I",
  ]);
  expect(panel.getByText("No: Too far")).toBeInTheDocument();
  expect(panel.queryByRole("link", { name: "Review it" })).not.toBeInTheDocument();
});

test("[O2] until the catalogue says what was decided, the page shows the lines to change and in which file", async () => {
  const server = createFakeServer();
  const decision = { kind: "change-tier", text, tier: 2 } as const;
  server.reviews.add("sales.revenue", aReview({ decision }));
  openPage("/kpis/sales.revenue", server);
  const panel = await part("Reviews");
  const lines = await panel.findByLabelText("Lines to change for Sales revenue");
  expect(lines).toHaveTextContent("- id: sales.revenue tier: 2");
  expect(panel.getByText("demo/kpis.yaml")).toBeInTheDocument();
  expect(panel.getByText("Still to be done in the catalogue")).toBeInTheDocument();
});

test("[O2] the decision about a KPI made in the browser leads to the question of the editor that carries it out", async () => {
  const server = createFakeServer({ made: true });
  const decision = { kind: "retire", text, on: "2026-11-30" } as const;
  server.reviews.add(MADE.id, aReview({ decision }));
  openPage(`/kpis/${MADE.id}`, server);
  const panel = await part("Reviews");
  expect(await panel.findByRole("link", { name: "change its definition" })).toHaveAttribute(
    "href",
    `/catalogue/${MADE.id}/edit?step=review`,
  );
});

test("[O2] what the definition says by now is done, and there are no lines any more", async () => {
  const server = createFakeServer();
  const decision = { kind: "change-tier", text, tier: 1 } as const;
  server.reviews.add("sales.revenue", aReview({ decision }));
  openPage("/kpis/sales.revenue", server);
  const panel = await part("Reviews");
  expect(await panel.findByText("Done: the definition says so")).toBeInTheDocument();
  expect(panel.queryByLabelText(/Lines to change/)).not.toBeInTheDocument();
});

test("[O2] a review is kept by the keyboard, beside the last six periods, and the KPI is not due any more", async () => {
  const server = asEditor();
  server.state.hints = [{ kind: "set-too-low", periods: 6 }];
  const { address } = openPage("/kpis/sales.revenue", server);
  await userEvent.click(await (await part("Reviews")).findByRole("link", { name: "Review it" }));
  const facts = await part("The last 6 months");
  expect((await facts.findAllByRole("rowheader")).map(({ textContent }) => textContent)).toEqual([
    "October 2026",
    "September 2026",
    "August 2026",
    "July 2026",
    "June 2026",
    "May 2026",
  ]);
  expect(await facts.findByText(/met in each of the last 6 months/)).toBeInTheDocument();

  for (const yes of await screen.findAllByLabelText("Yes")) await userEvent.click(yes);
  await userEvent.type(screen.getByLabelText("Note on Attainable"), "With two more people");
  await userEvent.type(screen.getByLabelText(/^Evaluate/), "Met since spring");
  await userEvent.type(screen.getByLabelText(/^Re-evaluate/), "After the fair");
  await userEvent.selectOptions(screen.getByLabelText("Decision"), "Change the target");
  await userEvent.type(screen.getByLabelText("New target"), "1200000");
  await userEvent.type(screen.getByLabelText("Why"), "Set too low");
  screen.getByRole("button", { name: "Keep this review" }).focus();
  await userEvent.keyboard("{Enter}");

  const panel = await part("Reviews");
  expect(await panel.findByText("next on 21 Dec 2026")).toBeInTheDocument();
  expect(address()).toBe("/kpis/sales.revenue");
  expect(
    (await panel.findAllByText("Change the target to €1,200,000 from 21 Nov 2026")).length,
  ).toBeGreaterThan(0);
  expect(server.sent).toEqual([
    {
      request: "POST /api/v1/kpis/sales.revenue/reviews",
      body: {
        review: {
          ...aReview({ on: "2026-11-21", evaluate: "Met since spring", reEvaluate: "After the fair" }),
          attainable: { yes: true, note: "With two more people" },
          decision: { kind: "change-target", text: "Set too low", from: "2026-11-21", value: 1_200_000 },
        },
      },
    },
  ]);
});

test("what is missing is said beside its question, the first of them is gone to, and nothing is sent", async () => {
  const { server } = openPage("/kpis/sales.revenue/review", asEditor());
  await userEvent.click(await screen.findByRole("button", { name: "Keep this review" }));
  expect(await screen.findAllByText("Answer with yes or no")).toHaveLength(5);
  expect(screen.getByText("Decide something, if only to keep it")).toBeInTheDocument();
  await waitFor(() => expect(screen.getAllByLabelText("Yes")[0]).toHaveFocus());
  expect(server.sent).toEqual([]);
});

test("[O2] who may not edit sees the facts and the way to sign in, and no form", async () => {
  openPage("/kpis/sales.revenue/review?unit=sales/emea");
  expect(await screen.findByText(/Reviews are kept by administrators/)).toBeInTheDocument();
  expect(screen.getByText(/Of EMEA only/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Keep this review" })).not.toBeInTheDocument();
});

test("[O2] the reviews page reminds each owner, and says what comes next and what is still to be done", async () => {
  const server = createFakeServer();
  const decision = { kind: "change-tier", text, tier: 2 } as const;
  server.reviews.add("sales.revenue", aReview({ on: "2026-11-20", decision }));
  server.reviews.add("sales.acquisition-cost", aReview({ on: "2026-10-05" }));
  const { address } = openPage("/reviews?unit=sales", server);
  const director = await part("Sales director: 1 to review");
  expect(director.getByRole("rowheader")).toHaveTextContent("Customer acquisition cost");
  expect((await part("Head of sales: 1 to review")).getByText("never reviewed")).toBeInTheDocument();
  expect((await part("Coming up")).getByText("next on 21 Dec 2026")).toBeInTheDocument();
  expect(
    (await part("Decided, and still to be done in the catalogue")).getByRole("listitem"),
  ).toHaveTextContent("Sales revenue: Change the tier to 2");
  await userEvent.selectOptions(screen.getByLabelText("Owner"), "Head of sales");
  expect(address()).toBe("/reviews?unit=sales&owner=Head+of+sales");
  expect(screen.queryByRole("region", { name: /^Sales director/ })).not.toBeInTheDocument();
});

test("[O2] every page's link to the reviews counts what is due; a department names what is overdue, with its owner", async () => {
  const server = createFakeServer();
  server.reviews.add("sales.acquisition-cost", aReview({ on: "2026-10-05" }));
  openPage("/departments/sales", server);
  const own = ACME_KPIS.filter(({ unit }) => unit === "sales").length;
  const due = await part("Reviews due");
  expect(due.getByRole("listitem")).toHaveTextContent(
    "Customer acquisition cost, Sales directoroverdue by 16 days, was due 5 Nov 2026",
  );
  expect(due.getByText(`${own - 1} KPIs were never reviewed.`)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: `Reviews (${ACME_KPIS.length} due)` })).toBeInTheDocument();
});

test("[O2] a retired KPI says so and leads to its successor; lists keep it closed at their end", async () => {
  const kpis = ACME_KPIS.map((kpi) =>
    kpi.id === "sales.deals"
      ? { ...kpi, retired: { on: "2026-06-30", reason: "Counts effort", supersededBy: "sales.win-rate" } }
      : kpi,
  );
  const server = createFakeServer({ kpis, administers: true });
  openPage("/departments/sales", server);
  const gone = await part("No longer followed");
  expect((await part("Sales revenue")).queryByText("Deals won")).not.toBeInTheDocument();
  await userEvent.click(gone.getByText("Retired (1)"));
  await userEvent.click(gone.getByRole("link", { name: "Deals won" }));
  expect(await screen.findByText("Retired on 30 Jun 2026: Counts effort")).toBeInTheDocument();
  expect(await (await part("Reviews")).findByText("retired, no more reviews")).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: /Forecast|Run rate/ })).not.toBeInTheDocument();
  expect((await part("Reviews")).queryByRole("link", { name: "Review it" })).not.toBeInTheDocument();
  expect(screen.queryByText(/^Incomplete definition/)).not.toBeInTheDocument();
  expect((await part("Drives")).getByRole("link", { name: "Sales revenue" })).toBeInTheDocument();
  const [successor] = screen.getAllByRole("link", { name: "Win rate" });
  await userEvent.click(successor ?? document.body);
  expect(await screen.findByRole("heading", { level: 1, name: "Win rate" })).toBeInTheDocument();
});

test("[O2] the list of KPIs keeps what was retired closed under the unit whose it was", async () => {
  const kpis = ACME_KPIS.map((kpi) =>
    kpi.id === "sales.deals" ? { ...kpi, retired: { on: "2026-06-30", reason: "Counts effort" } } : kpi,
  );
  openPage("/kpis", createFakeServer({ kpis }));
  const sales = await part("Sales");
  expect(sales.getByText("Retired (1)").closest("details")).not.toHaveAttribute("open");
  expect(sales.getAllByText("Deals won")).toHaveLength(1);
  expect((await part("Finance")).queryByText(/^Retired/)).not.toBeInTheDocument();
});

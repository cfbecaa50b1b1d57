import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NBSP } from "../../../shared/units/part.ts";
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

const panel = async () => within(await screen.findByRole("region", { name: "Why did it move?" }));
const plain = (text: string | null): string => (text ?? "").replaceAll(NBSP, " ");
/** The change in words, which is drawn in pieces. */
const sentence = (text: string) =>
  within(document.body).findByText(
    (_, element) => element?.tagName === "P" && plain(element.textContent) === text,
  );
/** The cells of each row of the waterfall, as text. */
const rows = async (): Promise<string[][]> =>
  (await (await panel()).findAllByRole("row"))
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => plain(textContent)));

test("[P3, K5] a sum: the sentence, between what, and a waterfall over its units with the largest first", async () => {
  openPage("/kpis/sales.revenue");
  const why = await panel();
  expect(await sentence("+€30K: EMEA +€50K, Asia and Pacific −€24K, Sales directly +€4,000")).toBeVisible();
  expect(why.getByText("November 2026, so far against October 2026 up to 21 Oct 2026, 16:59")).toBeVisible();
  expect(await rows()).toEqual([
    ["October 2026, same point", "", "€700,000", ""],
    ["EMEA", "", " +€50K better", "€300,000 → €350,000"],
    ["Asia and Pacific", "", " −€24K worse", "€200,000 → €176,000"],
    ["Sales, reported directly", "", " +€4,000 better", "– → €4,000"],
    ["November 2026, so far", "", "€730,000", ""],
  ]);
  expect(why.getByRole("link", { name: "EMEA" })).toHaveAttribute(
    "href",
    "/kpis/sales.revenue?period=month&unit=sales/emea",
  );
  expect(why.queryByRole("combobox", { name: "Split" })).not.toBeInTheDocument();
});

test("[K7] a formula: by its inputs, by its units when asked, and the address says which", async () => {
  const { address } = openPage("/kpis/finance.profit");
  const why = await panel();
  expect(await sentence("+€60K: higher sales revenue +€120K, higher cost −€60K")).toBeVisible();
  expect((await rows()).map(([name, , effect]) => [name, effect])).toEqual([
    ["October 2026, same point", "€260,000"],
    ["Sales revenue", " +€120K better"],
    ["Cost", " −€60K worse"],
    ["November 2026, so far", "€320,000"],
  ]);
  expect(why.getByText(/mean over all orders/)).toBeVisible();

  await userEvent.selectOptions(why.getByRole("combobox", { name: "Split" }), "By unit");
  expect(await sentence("+€60K: Sales +€120K, Finance −€60K")).toBeVisible();
  expect(address()).toBe("/kpis/finance.profit?split=units");
  await userEvent.selectOptions(why.getByRole("combobox", { name: "Split" }), "By input");
  expect(address()).toBe("/kpis/finance.profit");
});

test("[K4] a rate: each unit's own rate and the mix, with the table of both folded away", async () => {
  openPage("/kpis/sales.win-rate");
  const why = await panel();
  expect(await sentence("+4 pp: EMEA's win rate +5 pp, Asia and Pacific's −1 pp")).toBeVisible();
  await userEvent.click(why.getByText("Rate and mix of each unit"));
  const table = within(why.getByRole("table", { name: "Win rate, rate and mix of each unit" }));
  expect(
    table
      .getAllByRole("row")
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => plain(textContent))),
  ).toEqual([
    ["EMEA", "20 % → 30 %", "50 % → 50 %", "+5 pp", "±0 pp"],
    ["Asia and Pacific", "10 % → 8 %", "50 % → 50 %", "−1 pp", "±0 pp"],
  ]);
  expect(
    why.getByText(/The sum of the numerators went from 30 to 38: volume ±0, rate \+8, mix ±0\./),
  ).toBeVisible();
});

test("[P3] another basis is asked for, and is in the address; a link to it opens it", async () => {
  const { address, server } = openPage("/kpis/sales.revenue");
  const basis = (await panel()).getByRole("combobox", { name: "Compared with" });
  await userEvent.selectOptions(basis, "A year before");
  expect(await (await panel()).findByText(/against November 2025 up to 21 Nov 2025, 16:59$/)).toBeVisible();
  expect(address()).toBe("/kpis/sales.revenue?basis=year");
  expect(server.asked).toContain("GET /api/v1/kpis/sales.revenue/why?unit=sales&period=month&basis=year");
  expect(basis).toHaveValue("year");
});

test("[P3] a month that is over is compared with the whole month before", async () => {
  openPage("/kpis/sales.revenue?at=2026-08-01T00:00:00%2B02:00");
  expect(await (await panel()).findByText("August 2026 against July 2026")).toBeVisible();
});

test("declared drivers: correlation, sample and lag, and that it is no proof", async () => {
  openPage("/kpis/sales.revenue");
  const items = await (await panel()).findAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "Win rate: r = 0.62, n = 22 months, one month ahead",
    "Deals won: too few months to tell (n = 5 months, 8 are needed)",
  ]);
  expect((await panel()).getByText(/Correlation is no proof\./)).toBeVisible();
});

test("what cannot be split says the change and the reason; a largest value, who set it", async () => {
  openPage("/kpis/sales.acquisition-cost");
  expect(await sentence("−€10")).toBeVisible();
  expect((await panel()).getByText("Nothing was reported for units below it.")).toBeVisible();
  expect((await panel()).queryByRole("table")).not.toBeInTheDocument();
});

test("[K4] a smallest or largest value was set by somebody", async () => {
  openPage("/kpis/support.csat");
  expect(
    await sentence("−0.3: set by EMEA and Asia and Pacific now, by Asia and Pacific before"),
  ).toBeVisible();
});

test("[K8] with nothing to compare with it says so", async () => {
  openPage("/kpis/sales.deals");
  expect(
    await (
      await panel()
    ).findByText("Nothing to compare: there is no number for October 2026 up to 21 Oct 2026, 16:59."),
  ).toBeVisible();
});

test("a question that fails says why, and the rest of the page stands", async () => {
  const fails = (path: string) =>
    path.endsWith("/why")
      ? { status: 503, code: "store-away" as const, detail: "The store is away." }
      : undefined;
  openPage("/kpis/sales.revenue", createFakeServer({ fails }));
  expect(await (await panel()).findByText("The store is away.")).toBeVisible();
  expect((await panel()).getByRole("button", { name: "Try again" })).toBeVisible();
  expect(await screen.findByRole("region", { name: "Definition" })).toBeVisible();
});

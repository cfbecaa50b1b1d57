import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ACME_KRIS } from "../../testing/acme-alerts.ts";
import { createFakeServer } from "../../testing/fake-server.ts";
import { openPage } from "../../testing/open-page.tsx";

// A canvas is not drawn here.
vi.mock("../../charts/lazy-trend.tsx", () => ({
  LazyTrend: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const panel = async (name: string | RegExp) => within(await screen.findByRole("region", { name }));
const textOf = (element: HTMLElement) => element.textContent.replaceAll("\u00a0", " ");

test("a KRI says when its levels are reached and left, what it has raised, and what to do", async () => {
  openPage("/kris/risk.win-rate");
  const levels = (await panel(/^Win rate, November 2026/)).getAllByRole("listitem").map(textOf);
  expect(levels).toEqual([
    " Amberreached below 25 %; left when no longer below 26 %",
    " Redreached below 20 %; left when no longer below 21 %",
  ]);
  expect(await (await panel("Alerts")).findAllByRole("listitem")).toHaveLength(2);
  expect((await panel("What to do")).getByText(/Call the head of sales/)).toBeInTheDocument();
  expect(await screen.findByRole("img", { name: /with the limits of Deals are lost/ })).toBeInTheDocument();
});

test("[O3] what it lacks is said, and that its levels were to be looked at again", async () => {
  const kris = ACME_KRIS.map((kri) => ({ ...kri, review: "2026-01-31" }));
  openPage("/kris/risk.refunds", createFakeServer({ kris }));
  const facts = await panel("What it watches");
  expect(facts.getByText("nobody: the catalogue names no owner")).toBeInTheDocument();
  expect(facts.getByText("nobody has said how much of the risk is accepted")).toBeInTheDocument();
  expect(facts.getByText("by 31 Jan 2026")).toHaveTextContent("overdue");
  expect((await panel("What to do")).getByText(/Nobody has written down what to do/)).toBeInTheDocument();
});

test("one that does not exist is looked for among the alerts", async () => {
  openPage("/kris/nothing");
  expect(await screen.findByText("The catalogue has no key risk indicator “nothing”.")).toBeInTheDocument();
});

import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { STATUSES } from "../../../shared/kpi/attainment.ts";
import { STATUS_WORDS } from "../../../shared/kpi/words.ts";
import { openPage } from "../../testing/open-page.tsx";
import { TERMS } from "./terms.ts";

// A canvas is not drawn here.
vi.mock("../../charts/lazy-chart.tsx", () => ({
  LazyChart: ({ label }: { readonly label: string }) => <div role="img" aria-label={label} />,
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("every term has an address of its own", async () => {
  openPage("/glossary");
  await screen.findByRole("heading", { level: 1, name: "Glossary" });
  const ids = TERMS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, name } of TERMS) {
    const term = document.querySelector<HTMLElement>(`[id="${id}"]`);
    expect(term && within(term).getByRole("link", { name }).getAttribute("href")).toBe(`#${id}`);
  }
});

test("[S2, S4] the status bands are explained with word and sign, every one of them", async () => {
  openPage("/glossary");
  await screen.findByRole("heading", { level: 1, name: "Glossary" });
  const bands = within(within(document.querySelector<HTMLElement>("[id=status]")!).getByRole("list"));
  const rows = bands.getAllByRole("listitem");
  expect(rows.map((row) => row.querySelector("svg")?.nextSibling?.textContent).sort()).toEqual(
    STATUSES.map((status) => STATUS_WORDS[status]).sort(),
  );
  expect(bands.getByText("On track").closest("li")).toHaveTextContent("from 80 % on");
});

test("a figure's question mark leads to its term, which is then marked", async () => {
  const { address } = openPage("/kpis/sales.revenue");
  await userEvent.click(await screen.findByRole("link", { name: "What does “Pace, expected by now” mean?" }));
  await screen.findByRole("heading", { level: 1, name: "Glossary" });
  expect(address()).toBe("/glossary#pace");
  const marked = document.querySelectorAll("[class*=asked]");
  expect([...marked].map(({ id }) => id)).toEqual(["pace"]);
});

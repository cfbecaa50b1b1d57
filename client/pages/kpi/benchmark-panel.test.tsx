import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFormat } from "../../../shared/units/format.ts";
import { ACME_KPIS } from "../../testing/acme.ts";
import { createFakeServer } from "../../testing/fake-server.ts";
import { openPage } from "../../testing/open-page.tsx";
import { sayRealism } from "./realism-note.tsx";

// A canvas is not drawn here.
vi.mock("../../charts/lazy-chart.tsx", () => ({ LazyChart: () => <div /> }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("[T5] the months of a benchmark are listed, those left out with the reason and the remark", async () => {
  openPage("/kpis/sales.revenue");
  const panel = within(await screen.findByRole("region", { name: "Where the benchmark comes from" }));
  const rows = (await panel.findAllByRole("row"))
    .slice(1)
    .map(({ children }) => [...children].map(({ textContent }) => textContent));
  expect(rows.length).toBe(12);
  expect(rows[0]).toEqual(["October 2026", "€864,000"]);
  expect(rows[7]).toEqual(["March 2026", "≠ left out: not comparable (Trade fair)"]);
  expect(panel.getByText("For November 2026").nextSibling).toHaveTextContent(
    "€864,000mean of the last 11 months, 1 left out as not comparable",
  );
});

test("[T5] a KPI without a benchmark has no such panel, and nobody asks", async () => {
  const { server } = openPage("/kpis/sales.deals");
  await screen.findByRole("region", { name: "Definition" });
  expect(screen.queryByRole("region", { name: "Where the benchmark comes from" })).not.toBeInTheDocument();
  expect(server.asked.filter((path) => path.includes("/benchmark"))).toEqual([]);
});

test("[T6] a target that is not realistic is pointed out beside the number", async () => {
  openPage("/kpis/sales.revenue", createFakeServer({ hints: [{ kind: "set-too-low", periods: 6 }] }));
  const headline = within(await screen.findByRole("region", { name: "November 2026, so far" }));
  expect(
    await headline.findByText("The target may be set too low: it was met in each of the last 6 months."),
  ).toBeInTheDocument();
});

test("[T6] too far is told by how much, in the KPI's direction", () => {
  const [kpi] = ACME_KPIS;
  if (!kpi) throw new Error("no KPI");
  const hint = { kind: "too-far", times: 2.41, best: 500_000, target: 1_205_000 } as const;
  const said = (direction: "higher" | "lower") =>
    sayRealism(hint, { ...kpi, direction }, createFormat("en-GB")).replaceAll("\u00a0", " ");
  expect(said("higher")).toBe(
    "The target may ask too far: €1,205,000 is 2.4 × the best month of the benchmark (€500,000).",
  );
  expect(said("lower")).toBe(
    "The target may ask too far: €1,205,000 is 1/2.4 of the best month of the benchmark (€500,000).",
  );
});

import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { fixtures } from "./fixtures.ts";
import { ScorecardView } from "./view.tsx";

const ROOMY = { ...SAMPLE_PROPS.room, width: 600, height: 500 };
const draw = (name: string, room = SAMPLE_PROPS.room) => {
  const { items, scorecard } = fixtures[name] ?? fixtures.typical;
  return render(<ScorecardView {...SAMPLE_PROPS} {...{ items, scorecard, room }} settings={{}} />).container;
};
const textOf = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\u00a0/g, " ") ?? "";

test("[S6] [S8] tells the aggregate, the rating on its scale, and of each KPI weight, attainment and status", () => {
  const container = draw("typical");
  // 50 % of 110.77, 30 % of 90.7 and 20 % of 59 are 94.4; of 8 that is 7.55.
  expect(textOf(container)).toMatch(/^94 %rating 7.6 of 8/);
  expect(screen.getAllByRole("link").map(textOf)).toEqual([
    "Sales revenue111 %Metweight 50 %",
    "Win rate91 %On trackweight 30 %",
    "Customer acquisition cost59 %Offweight 20 %",
  ]);
  expect(screen.getAllByRole("link").map((row) => row.getAttribute("href"))).toEqual([
    "/sales.revenue/sales",
    "/sales.win-rate/sales",
    "/sales.cac/sales",
  ]);
});

test("[S7] what is assumed is waiting, and its 80 % never look like a measurement", () => {
  const container = draw("waiting");
  const [first, second] = screen.getAllByRole("link");
  expect(textOf(first)).toMatch(/^Sales revenueassumed 80 % waiting/);
  expect(first?.querySelector("[class*=attainment]")).toBeNull();
  expect(second?.querySelector("[class*=attainment]")).not.toBeNull();
  expect(textOf(container)).toContain("1 of 3 assumed");
});

test("[S7] an aggregate of assumptions alone is muted and says so", () => {
  const container = draw("all-waiting", ROOMY);
  expect(textOf(container)).toMatch(/^80 %all assumedrating 6.4 of 8/);
  expect(container.querySelector("[class*=head] [class*=muted]")).not.toBeNull();
});

test("[S7] a value that nothing judges keeps its word, and counts as assumed", () => {
  draw("no-target");
  expect(textOf(screen.getAllByRole("link")[0])).toBe("Sales revenueassumed 80 %No targetweight 50 %");
});

test("[S7] where there is little room the rating gives way, never that it is assumed", () => {
  expect(textOf(draw("all-waiting", { ...ROOMY, width: 330, height: 280 }))).toMatch(/^80 %all assumed/);
});

test("[S8] the modifier stands beside the rating", () => {
  expect(textOf(draw("modifier"))).toContain("modifier 110 %");
});

test("a KPI that is weighed for two units names them", () => {
  const item = fixtures.typical.items[0];
  if (!item) throw new Error("The fixture has items");
  const items = [item, { ...item, unit: "sales/emea", unitName: "EMEA" }];
  const scorecard = fixtures.typical.scorecard && {
    ...fixtures.typical.scorecard,
    items: items.map(({ kpi, unit }) => ({ kpi: kpi.id, unit, weight: 50 })),
  };
  render(<ScorecardView {...SAMPLE_PROPS} {...{ items, scorecard }} room={ROOMY} settings={{}} />);
  expect(screen.getByText("Sales revenue, Sales")).toBeInTheDocument();
  expect(screen.getByText("Sales revenue, EMEA")).toBeInTheDocument();
});

test("[F2] an aggregate with a stale part is grey, and the part says which it is", () => {
  const container = draw("mixed");
  expect(container.querySelector("[class*=head] [class*=muted]")).not.toBeNull();
  expect(container.querySelectorAll("[data-freshness]")).toHaveLength(1);
});

test("before everything has arrived there is no aggregate", () => {
  expect(textOf(draw("loading"))).toBe(" loading");
});

test("rows that have no room are counted, not cut", () => {
  draw("five", { ...SAMPLE_PROPS.room, height: 300 });
  const shown = screen.getAllByRole("link").length;
  expect(shown).toBeLessThan(5);
  expect(screen.getByText(`and ${5 - shown} more`)).toBeInTheDocument();
});

test("a tile that names no scorecard says what its file lacks", () => {
  expect(textOf(draw("no-scorecard"))).toContain("names no scorecard");
});

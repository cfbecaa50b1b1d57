import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { chosenRows } from "./chosen-rows.ts";
import { fixtures } from "./fixtures.ts";
import { LeagueTable } from "./view.tsx";

const rows = fixtures.typical.league?.rows ?? [];
const settings = { show: "all", top: 3, movers: 2 } as const;

test("[L4] top and movers names nobody last: the top, then those who gained most ranks", () => {
  const chosen = chosenRows(rows, { ...settings, show: "top-and-movers" }, 20);
  expect(chosen.map(({ name }) => name)).toEqual([
    "EMEA North",
    "DACH",
    "Iberia",
    "Asia Pacific",
    "Middle East and Africa",
  ]);
});

test("a table that shows all ends where there is no more room", () => {
  expect(chosenRows(rows, settings, 4)).toEqual(rows.slice(0, 4));
});

test("[L2] movement follows ranks and is told in words too", () => {
  const { items, league } = fixtures.typical;
  render(<LeagueTable {...SAMPLE_PROPS} {...{ items, league, settings }} />);
  expect(screen.getByLabelText("up 2")).toBeInTheDocument();
  expect(screen.getByLabelText("new")).toBeInTheDocument();
  expect(screen.getByLabelText("unchanged")).toBeInTheDocument();
});

test("[L3] who has no rank is told below, with the reason", () => {
  const { items, league } = fixtures.typical;
  const room = { ...SAMPLE_PROPS.room, width: 1200 };
  const { container } = render(<LeagueTable {...SAMPLE_PROPS} {...{ items, league, settings, room }} />);
  expect(container.textContent).toContain("Not ranked: Oceania (no facts yet), Italy (too few facts)");
});

test("every row leads to its own unit", () => {
  const { items, league } = fixtures.typical;
  render(<LeagueTable {...SAMPLE_PROPS} {...{ items, league, settings }} />);
  expect(screen.getAllByRole("link")[0]).toHaveAttribute("href", "/sales.revenue/sales/emea-north");
});

test.each([
  [1200, 400, "€14.3K behind"],
  [740, 400, "−€14.3K"],
  [640, 400, "€14.3K behind"],
  [320, 700, "−€14.3K"],
] as const)("[L4] in a room of %i × %i the gap to the rank above is told", (width, height, gap) => {
  const { items, league } = fixtures.typical;
  const room = { ...SAMPLE_PROPS.room, width, height };
  render(<LeagueTable {...SAMPLE_PROPS} {...{ items, league, settings, room }} />);
  const row = screen.getAllByRole("link")[1];
  expect(row).toHaveTextContent("DACH");
  expect(row).toHaveTextContent(gap);
});

test("[L4] where less is better, behind is more", () => {
  const { items, league } = fixtures.typical;
  const lower = items.map((item) => ({ ...item, kpi: { ...item.kpi, direction: "lower" as const } }));
  const room = { ...SAMPLE_PROPS.room, width: 740 };
  render(<LeagueTable {...SAMPLE_PROPS} {...{ league, settings, room }} items={lower} />);
  expect(screen.getAllByRole("link")[1]).toHaveTextContent("+€14.3K");
});

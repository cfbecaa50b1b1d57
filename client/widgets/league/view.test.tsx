import { render, screen } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { figureWidth } from "../../charts/marks/figure.tsx";
import { sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { linesOf } from "../../charts/text-width.ts";
import { chosenRows } from "./chosen-rows.ts";
import { fixtures } from "./fixtures.ts";
import { layOutPodium } from "./podium-layout.ts";
import type { Settings } from "./settings.ts";
import { LeagueTable } from "./view.tsx";

const rows = fixtures.typical.league?.rows ?? [];
const settings = { show: "all", top: 3, movers: 2, kind: "" } as const;

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

const drawPodium = (name: string, room = { width: 560, height: 360 }, own: Partial<Settings> = {}) => {
  const { items, league } = fixtures[name] ?? fixtures.typical;
  const props = { ...SAMPLE_PROPS, room: { ...SAMPLE_PROPS.room, ...room }, items, league };
  return render(<LeagueTable {...props} settings={{ ...settings, show: "podium", ...own }} />).container;
};
/** The units on a podium from left to right, each with its rank and the height of its step. */
const stepsOf = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>("[class*=standing]")]
    .map((place) => {
      const step = place.querySelector<HTMLElement>("[class*=step]");
      return {
        name: place.querySelector("[class*=winner]")?.textContent,
        rank: step?.querySelector("[class*=place]")?.textContent,
        left: Number.parseFloat(place.style.left),
        high: Number.parseFloat(step?.style.height ?? ""),
      };
    })
    .sort((a, b) => a.left - b.left);

test("[L1] the first stands in the middle and highest, the second on its left, the third on its right", () => {
  const places = stepsOf(drawPodium("podium-only"));
  expect(places.map(({ name, rank }) => `${rank} ${name}`)).toEqual(["2 Americas", "1 EMEA", "3 Nordics"]);
  const [second = 0, first = 0, third = 0] = places.map(({ high }) => high);
  expect([first > second, second > third, third > 0]).toEqual([true, true, true]);
});

test("[L1] units that share a rank stand equally high, and the next rank is left out", () => {
  const firsts = stepsOf(drawPodium("podium-two-first"));
  expect(firsts.map(({ rank }) => rank)).toEqual(["1", "1", "3"]);
  expect(firsts[0]?.high).toBe(firsts[1]?.high);
  const seconds = stepsOf(drawPodium("podium-two-second"));
  expect(seconds.map(({ rank }) => rank)).toEqual(["2", "1", "2"]);
  expect(seconds[0]?.high).toBe(seconds[2]?.high);
});

test("[L1] who shares third place is not left off the podium, nor put into the rows beneath", () => {
  expect(stepsOf(drawPodium("podium-four", { width: 900, height: 360 })).map(({ rank }) => rank)).toEqual([
    "2",
    "1",
    "3",
    "3",
  ]);
  const narrow = drawPodium("podium-four", { width: 420, height: 360 });
  expect(stepsOf(narrow)).toEqual([]);
  expect(screen.getAllByRole("link")).toHaveLength(8);
});

test("one or two units stand where they would among three", () => {
  const [one] = stepsOf(drawPodium("podium-one"));
  const places = stepsOf(drawPodium("podium-two"));
  expect(places.map(({ name }) => name)).toEqual(["DACH", "EMEA North"]);
  expect(places[1]?.left).toBe(one?.left);
  expect(one?.left).toBeGreaterThan(560 / 3);
});

test("[L2, L4] on a podium too each has value, movement and its gap to the rank above", () => {
  const container = drawPodium("podium-only", { width: 900, height: 400 });
  const [first, second, third] = screen.getAllByRole("link");
  expect(first).toHaveTextContent("EMEA€312K1");
  expect(second).toHaveTextContent("Americas€298K€14.3K behind2");
  expect(third).toHaveTextContent("€157K behind");
  expect(
    [...container.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label")),
  ).toEqual(["up 1", "down 1", "new"]);
});

test("beneath a podium come the others in order, as far as there is room", () => {
  drawPodium("typical", { width: 560, height: 400 });
  const names = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(names.slice(0, 4)).toEqual(
    ["emea-north", "dach", "iberia", "americas"].map((unit) => `/sales.revenue/sales/${unit}`),
  );
  expect(names.length).toBeLessThan(rows.length);
});

test("[L4] a podium with movers has those beneath it who gained most ranks, and nobody last", () => {
  drawPodium("typical", { width: 560, height: 500 }, { show: "podium-and-movers" });
  expect(
    screen
      .getAllByRole("link")
      .slice(3)
      .map((link) => link.getAttribute("href")),
  ).toEqual(["asia-pacific", "middle-east-and-africa"].map((unit) => `/sales.revenue/sales/${unit}`));
});

test.each(["podium-too-small", "podium-long-names"])(
  "%s: without room for a podium there are rows",
  (name) => {
    const container = drawPodium(name, { width: 300, height: 150 });
    expect(stepsOf(container)).toEqual([]);
    expect(screen.getAllByRole("link")[0]).toHaveTextContent(/^1/);
  },
);

test("[F2] the podium of old numbers has no colour", () => {
  const container = drawPodium("podium-stale");
  expect(stepsOf(container)).toHaveLength(3);
  expect(container.querySelector("[class*=first]")).toBeNull();
  expect(container.querySelector("[class*=_up_], [class*=_down_]")).toBeNull();
});

test("a podium keeps to its space, and every text on it to its slot", () => {
  const name = fc.constantFrom("DACH", "EMEA North", "France and Benelux", "Middle East and Africa");
  const row = fc.record({ name, rank: fc.constantFrom(1, 2, 3), value: fc.integer({ min: -1e9, max: 1e9 }) });
  const sizes = fc.record({
    width: fc.integer({ min: 100, max: 1900 }),
    height: fc.integer({ min: 40, max: 1000 }),
  });
  const { kpi } = sampleItem();
  const { format } = SAMPLE_PROPS;
  const em = SAMPLE_PROPS.room.em;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), sizes, (given, size) => {
      const members = given.map((own, at) => ({
        unit: `u${at}`,
        movement: 0,
        points: [],
        gap: 9_500,
        ...own,
      }));
      const room = { ...SAMPLE_PROPS.room, ...size };
      const found = layOutPodium({ room, format, kpi }, members, size.height);
      if (!found) return;
      expect(found.height).toBeLessThanOrEqual(size.height + 0.01);
      expect(found.slots * found.slot).toBeLessThanOrEqual(size.width + 0.01);
      expect(new Set(found.places.map(({ slot }) => slot)).size).toBe(members.length);
      for (const { row: own } of found.places) {
        const parts = format.parts(own.value, kpi.measure);
        expect(figureWidth(parts, found.figure, room.type.least, em)).toBeLessThanOrEqual(found.inner);
        expect(linesOf(own.name, found.inner / found.name, em)).toBeLessThanOrEqual(2);
        expect(found.name).toBeGreaterThanOrEqual(room.type.least);
      }
    }),
    { seed: 17, numRuns: 300 },
  );
});

test("in a low and wide tile the others stand beside the podium", () => {
  const container = drawPodium("typical", { width: 1800, height: 230 });
  expect(stepsOf(container)).toHaveLength(3);
  expect(screen.getAllByRole("link").length).toBeGreaterThan(6);
});

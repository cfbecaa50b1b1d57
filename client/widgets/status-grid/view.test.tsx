import { render, screen } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { STATUSES } from "../../../shared/kpi/attainment.ts";
import { STATUS_WORDS } from "../../../shared/kpi/words.ts";
import { sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { SAMPLE_KPI, SAMPLE_READING } from "../../charts/samples.ts";
import { themed } from "../../charts/theme.ts";
import type { Item } from "../define.ts";
import { arrange, GAP, rowsOf } from "./arrange.ts";
import { LINE } from "./cell-form.ts";
import { fixtures } from "./fixtures.ts";
import { StatusGrid } from "./view.tsx";

const ROOMY = { width: 900, height: 600 };
const draw = (name: string, room: { width: number; height: number } = ROOMY) => {
  const { items } = fixtures[name] ?? fixtures.typical;
  const props = { ...SAMPLE_PROPS, room: { ...SAMPLE_PROPS.room, ...room } };
  return render(<StatusGrid {...props} items={items} settings={{}} />).container;
};
const textOf = (element: Element): string => element.textContent.replace(/\u00a0/g, " ");
const figuresOf = (container: HTMLElement): number[] =>
  [...container.querySelectorAll<HTMLElement>("a [class*=figure] [class*=figure]")].map((figure) =>
    Number.parseFloat(figure.style.fontSize),
  );

test("every KPI of either tier has a cell that leads to it", () => {
  draw("typical");
  expect(screen.getAllByRole("link").map((cell) => cell.getAttribute("href"))).toEqual(
    ["revenue", "win-rate", "cac", "won", "sql", "pipeline", "utilisation"].map((id) => `/sales.${id}/sales`),
  );
});

test("Tier 1 cells stand first and are larger than those of Tier 2, in whatever order KPIs are given", () => {
  const { items } = fixtures.typical;
  const room = { ...SAMPLE_PROPS.room, ...ROOMY };
  const tiers = arrange([...items].reverse(), { room, format: SAMPLE_PROPS.format })?.tiers ?? [];
  expect(tiers.map((tier) => tier.items.map(({ kpi }) => kpi.tier))).toEqual([
    [1, 1, 1],
    [2, 2, 2, 2],
  ]);
  const [first, second] = tiers;
  expect((first?.width ?? 0) * (first?.height ?? 0)).toBeGreaterThan(
    (second?.width ?? 0) * (second?.height ?? 0),
  );
  const figures = figuresOf(draw("typical"));
  expect(Math.min(...figures.slice(0, 3))).toBeGreaterThan(Math.max(...figures.slice(3)));
});

test("[S4] every cell, however small, has its status as icon and word", () => {
  draw("typical", { width: 560, height: 400 });
  for (const cell of screen.getAllByRole("link")) {
    const words = [...cell.querySelectorAll("span")].filter(
      (span) => span.querySelector(":scope > svg") && Object.values(STATUS_WORDS).includes(span.textContent),
    );
    expect(words, cell.textContent).toHaveLength(1);
  }
});

test("[K8] a KPI without facts says waiting, and why where there is room; its edge has no colour", () => {
  draw("waiting", { width: 1400, height: 600 });
  const [first, second] = screen.getAllByRole("link");
  expect(first).toHaveTextContent("waitingNo facts yet");
  expect(first?.style.borderLeftColor).toBe(themed("line"));
  expect(second?.style.borderLeftColor).toBe(themed("statusOnTrack"));
});

test("[F1, F2] each old number tells its age: in its cell, or as an icon that the foot explains", () => {
  const roomy = draw("ages", { width: 1500, height: 700 });
  const cells = [...roomy.querySelectorAll("a [data-freshness]")].map(textOf);
  expect(cells).toEqual(["stale, as of 18 Nov, 09:12", "late, 4 h old"]);

  const tight = draw("ages", { width: 700, height: 370 });
  expect(tight.querySelector("a [data-freshness]")).toBeNull();
  expect([...tight.querySelectorAll("[data-freshness]")].map(textOf)).toEqual([
    "as of 18 Nov",
    "late, 4 h old",
  ]);
  expect(tight.querySelectorAll("a [class*=age] svg")).toHaveLength(2);
});

test("cells that have no room are counted, the last first", () => {
  draw("more-than-fit", { width: 390, height: 300 });
  const shown = screen.getAllByRole("link");
  expect(shown.length).toBeLessThan(7);
  expect(shown[0]).toHaveTextContent("Sales revenue");
  expect(screen.getByText(`and ${7 - shown.length} more`)).toBeInTheDocument();
});

test("where not even one cell has room the tile says so", () => {
  expect(draw("typical", { width: 60, height: 20 })).toHaveTextContent("7 KPIs: the tile is too small");
});

test("cells keep to the tile, and none is lost", () => {
  const item = fc.record({
    tier: fc.constantFrom(1 as const, 2 as const),
    name: fc.constantFrom("Cash", "Qualified leads", "Customer acquisition cost"),
    status: fc.constantFrom(...STATUSES),
    seen: fc.constantFrom<Item["seen"]>("live", "live", "live", "late", "stale", "offline"),
    value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  });
  const sizes = fc.record({
    width: fc.integer({ min: 200, max: 1900 }),
    height: fc.integer({ min: 60, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 14 }), sizes, (given, size) => {
      const items = given.map(({ tier, name, seen, value, status }, at) =>
        sampleItem({
          kpi: { ...SAMPLE_KPI, id: `kpi-${at}`, tier, name },
          reading: { ...SAMPLE_READING, value, status },
          seen,
        }),
      );
      const room = { ...SAMPLE_PROPS.room, ...size };
      const found = arrange(items, { room, format: SAMPLE_PROPS.format });
      if (!found) return;
      const gap = GAP * found.size;
      const lines = (found.ages === "foot" ? 1 : 0) + (found.hidden > 0 ? 1 : 0);
      const height = found.tiers.reduce((sum, tier) => sum + rowsOf(tier) * (tier.height + gap), -gap);
      expect(height + lines * LINE * found.size).toBeLessThanOrEqual(size.height + 0.01);
      for (const { columns, width } of found.tiers) {
        expect(columns * (width + gap) - gap).toBeLessThanOrEqual(size.width + 0.01);
      }
      const shown = found.tiers.flatMap((tier) => tier.items);
      expect(new Set(shown).size + found.hidden).toBe(items.length);
    }),
    { seed: 23, numRuns: 100 },
  );
});

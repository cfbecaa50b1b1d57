import { render, screen } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { SAMPLE_KPI, SAMPLE_READING, SAMPLE_WAITING } from "../../charts/samples.ts";
import type { Item } from "../define.ts";
import { fixtures } from "./fixtures.ts";
import { layOutFunnel } from "./layout.ts";
import { shareTexts } from "./share-texts.ts";
import { mismatch, stepsOf } from "./steps.ts";
import { FunnelView } from "./view.tsx";

const draw = (name: string, room: { width: number; height: number } = { width: 900, height: 500 }) => {
  const { items } = fixtures[name] ?? fixtures.typical;
  const props = { ...SAMPLE_PROPS, room: { ...SAMPLE_PROPS.room, ...room } };
  return render(<FunnelView {...props} items={items} settings={{}} />).container;
};
const item = (value: number | undefined, name = "KPI"): Item =>
  sampleItem({
    kpi: { ...SAMPLE_KPI, id: `a.${name.toLowerCase()}`, name },
    reading: value === undefined ? SAMPLE_WAITING : { ...SAMPLE_READING, value },
  });
const plain = (text: string | undefined): string | undefined => text?.replace(/\u00a0/g, " ");

test("each step tells its value, its share of the step before and of the first", () => {
  const container = draw("four");
  const rows = screen.getAllByRole("link").map((row) => plain(row.textContent));
  expect(rows).toEqual([
    "Site visits612KMet",
    "Marketing leads11.5K1.9 % of Site visitsMet",
    "Qualified leads6,12053 % of Marketing leadsMet1 % of Site visits",
    "Deals won1,28421 % of Qualified leadsMet0.2 % of Site visits",
  ]);
  const bars = [...container.querySelectorAll("svg[width='900'] rect:last-child")];
  const lengths = bars.map((bar) => Number(bar.getAttribute("width")));
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  expect(lengths[0]).toBe(900);
});

test("a step larger than the one before is longer, and its share is told as it is", () => {
  const container = draw("larger");
  expect(container).toHaveTextContent("130 % of Marketing leads");
  expect(stepsOf(fixtures["larger"]?.items ?? []).map(({ length }) => length)).toEqual([
    11_480 / 14_924,
    1,
    1_284 / 14_924,
  ]);
});

test("lengths are to each other as values are; nothing is divided by zero, and none is NaN", () => {
  const values = fc.array(fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: undefined }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(values, (given) => {
      const steps = stepsOf(given.map((value) => item(value)));
      const longest = Math.max(0, ...given.map((value) => value ?? 0));
      steps.forEach(({ length, ofBefore, ofFirst }, index) => {
        const value = given[index];
        expect(length === undefined).toBe(value === undefined);
        if (length !== undefined) {
          expect(length * longest).toBeCloseTo(Math.max(0, value ?? 0), 2);
          expect(length).toBeLessThanOrEqual(1);
        }
        for (const [share, base] of [
          [ofBefore, given[index - 1]],
          [ofFirst, given[0]],
        ] as const) {
          if (share?.kind !== "share") continue;
          expect(Number.isFinite(share.value)).toBe(true);
          expect(base).toBeGreaterThan(0);
        }
      });
    }),
    { seed: 31 },
  );
});

test("[K8] where there is no share the reason is told instead", () => {
  const reasons = (base: number | undefined, value: number) => {
    const [, second] = stepsOf([item(base, "Leads"), item(value, "Won")]);
    return second?.ofBefore && shareTexts(second.ofBefore, SAMPLE_PROPS.format)[0];
  };
  expect(reasons(0, 4)).toBe("no share: Leads is 0");
  expect(reasons(undefined, 4)).toBe("no share: Leads has no value");
  expect(reasons(-5, 4)).toBe("no share: a number is negative");
  expect(plain(reasons(5, 0))).toBe("0 % of Leads");
  expect(plain(reasons(1e6, 3))).toBe("< 0.1 % of Leads");
});

test("[K8] a step without facts is waiting, has no bar, and says for what", () => {
  const container = draw("waiting");
  const row = screen.getAllByRole("link")[1];
  expect(row).toHaveTextContent("Qualified leads waitingNo facts yet for November 2026");
  expect(container).not.toHaveTextContent("0 %");
});

test("only KPIs of one measure and one period are compared; otherwise the tile says what differs", () => {
  const { typical } = SAMPLE_STATES;
  expect(mismatch([item(1), typical])).toBeUndefined();
  expect(mismatch([SAMPLE_STATES.huge, typical])).toBe(
    "Counted differently (number, EUR): give this tile KPIs of one measure",
  );
  const container = draw("other-periods");
  expect(screen.getByRole("note")).toHaveTextContent(
    "Of different periods (month, day): give this tile one period",
  );
  expect(container.querySelector("rect")).toBeNull();
  expect(container).not.toHaveTextContent("%");
  expect(screen.getAllByRole("link")).toHaveLength(3);
});

test("two KPIs are a ratio: one number, of what, and both bars", () => {
  const container = draw("ratio");
  expect(plain(container.textContent)).toMatch(/^21 %Deals won of Qualified leads/);
  expect(container.querySelectorAll("svg rect").length).toBe(3);
  expect(draw("ratio-zero")).toHaveTextContent("no share: Qualified leads is 0");
});

test("[F1, F2] each step tells how old it is", () => {
  const container = draw("mixed");
  const marks = [...container.querySelectorAll("[data-freshness]")];
  expect(marks.map((mark) => mark.closest("a")?.getAttribute("href"))).toEqual(["/sales.sql/sales"]);
  expect(marks[0]).toHaveTextContent("as of 16:59");
});

test("steps that have no room are counted", () => {
  const container = draw("many", { width: 560, height: 300 });
  const shown = screen.getAllByRole("link").length;
  expect(shown).toBeLessThan(12);
  expect(container).toHaveTextContent(`and ${12 - shown} more`);
});

test("steps keep to the tile, and type to what can be read", () => {
  const sizes = fc.record({
    width: fc.integer({ min: 150, max: 1900 }),
    height: fc.integer({ min: 80, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), sizes, fc.boolean(), (count, size, comparable) => {
      const steps = stepsOf(Array.from({ length: count }, (_, at) => item(1000 / (at + 1))));
      const room = { ...SAMPLE_PROPS.room, ...size };
      const layout = layOutFunnel(steps, { ...SAMPLE_PROPS, room, comparable, height: size.height });
      const rest = layout.shown < count ? 1.3 * layout.size : 0;
      expect(layout.shown * layout.height + rest).toBeLessThanOrEqual(size.height + 0.01);
      const below = layout.form === "below" ? 1.3 * layout.size : 0;
      if (layout.shown > 1)
        expect(layout.line + layout.bar + below).toBeLessThanOrEqual(layout.height + 0.01);
      expect(Math.min(layout.size, layout.name)).toBeGreaterThanOrEqual(room.type.least);
    }),
    { seed: 37 },
  );
});

import { render } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { THEMES } from "../../../shared/screen/theme.ts";
import { createTimeFormat } from "../../../shared/units/format-time.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { SAMPLE_NOW } from "../../charts/samples.ts";
import { themed } from "../../charts/theme.ts";
import { blend, contrast } from "../../testing/colour.ts";
import { THEME_COLOURS } from "../../testing/theme-css.ts";
import { calendarOf, lastWeeks } from "./calendar.ts";
import { packLines } from "./facts.ts";
import { fixtures } from "./fixtures.ts";
import { highlightsOf } from "./highlights.ts";
import { layOutBelow, layOutBeside, LINE, weeksFitting } from "./layout.ts";
import { scaleOf, stepOf, STEPS } from "./scale.ts";
import { YearHeat } from "./view.tsx";

const WIDE = { width: 1830, height: 360 };
const draw = (name: string, size: { width: number; height: number } = WIDE, now = SAMPLE_NOW) => {
  const { items, series } = fixtures[name] ?? fixtures.typical;
  const room = { ...SAMPLE_PROPS.room, ...size };
  return render(<YearHeat {...SAMPLE_PROPS} {...{ items, series, room, now }} settings={{}} />).container;
};
const cellsOf = (container: HTMLElement, step: number | "empty" | "today"): number =>
  container.querySelector(`[data-step="${step}"]`)?.getAttribute("d")?.split("M").filter(Boolean).length ?? 0;
const textOf = (container: HTMLElement): string => container.textContent.replace(/\u00a0/g, " ");
const points = fixtures.typical.series?.points ?? [];
const year = calendarOf(points, { now: SAMPLE_NOW, times: SAMPLE_PROPS.times });

test("a year is 365 days in at most 53 weeks: one column a week, one row a weekday, none for days to come", () => {
  expect(year.days).toHaveLength(365);
  expect(year.columns).toBe(53);
  expect(year.weekdays).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
  const today = year.days[year.days.length - 1];
  expect([today?.column, today?.row, today?.month]).toEqual([52, 5, "Nov"]);
  const places = year.days.map(({ column, row }) => column * 7 + row);
  expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
});

test("[P2] weeks start with the organisation's day", () => {
  const times = createTimeFormat("en-US", "Europe/Berlin", "sunday");
  const american = calendarOf(points, { now: SAMPLE_NOW, times });
  expect(american.weekdays).toEqual(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
  expect(american.days[364]).toMatchObject({ row: 6, column: american.columns - 1 });
});

test("[P1] days of 23 and 25 hours keep their weekday", () => {
  const on = (iso: string) => year.days.find(({ start }) => start === Date.parse(iso));
  expect(on("2026-03-29T00:00:00+01:00")?.row).toBe(6);
  expect(on("2026-03-30T00:00:00+02:00")?.row).toBe(0);
  expect(on("2026-10-25T00:00:00+02:00")?.row).toBe(6);
  expect(on("2026-10-26T00:00:00+01:00")?.row).toBe(0);
});

test("[K8] days without facts are empty cells, never the lowest of the scale", () => {
  const container = draw("typical");
  const filled = STEPS.map((_, step) => cellsOf(container, step));
  const empty = cellsOf(container, "empty");
  expect(empty).toBe(year.days.filter(({ value }) => value === undefined).length);
  expect(empty).toBeGreaterThan(52);
  expect(filled.reduce((sum, count) => sum + count, 0) + empty).toBe(365);
  expect(textOf(container)).toContain("no facts");
});

test.each(THEMES)(
  "in the %s theme each step of the scale stands out more than the one before, in grey as well",
  (theme) => {
    const colours = THEME_COLOURS[theme];
    for (const name of ["accent", "inkStale"] as const) {
      const steps = [colours.surface, ...STEPS.map((share) => blend(colours.surface, colours[name], share))];
      steps.slice(1).forEach((colour, step) => {
        expect(contrast(colour, steps[step] ?? ""), `${name} ${step}`).toBeGreaterThan(1.25);
        expect(contrast(colour, colours.surface)).toBeGreaterThan(
          contrast(steps[step] ?? "", colours.surface),
        );
      });
    }
  },
);

test("a larger value is never darker; the lowest and the highest have the ends of the scale", () => {
  const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
    minLength: 2,
    maxLength: 40,
  });
  fc.assert(
    fc.property(values, (given) => {
      const scale = scaleOf(given);
      if (!scale) return;
      const sorted = [...given].sort((a, b) => a - b);
      const steps = sorted.map((value) => stepOf(value, scale));
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.every((step) => Number.isInteger(step) && step >= 0 && step < STEPS.length)).toBe(true);
      if (scale.low < scale.high && scale.high / 2 - scale.low / 2 > 0) {
        expect([steps[0], steps[steps.length - 1]]).toEqual([0, STEPS.length - 1]);
      }
    }),
    { seed: 41 },
  );
  expect(scaleOf([])).toBeUndefined();
});

test("where all days are equal they look alike, and the words say so", () => {
  const container = draw("all-equal");
  expect(STEPS.map((_, step) => cellsOf(container, step) > 0)).toEqual([false, false, true, false, false]);
  expect(textOf(container)).toContain("Every day: €8,000");
  expect(textOf(container)).not.toContain("less");
});

test("best and latest day are told in words with their values, and today is marked", () => {
  const container = draw("typical");
  expect(textOf(container)).toContain("Best: Tue 20 Oct, €55.3K");
  expect(textOf(container)).toContain("Today so far: €9,000");
  expect(cellsOf(container, "today")).toBe(1);
  expect(textOf(container)).toMatch(/less €7,403 ?€55.3K more/);
  expect(textOf(draw("waiting-this-month"))).toContain("Latest: Sat 31 Oct, €12K");
});

test("the best day is one that is over, by the KPI's direction; where a range is aimed at it is the highest", () => {
  const day = (at: number, value?: number) => ({
    ...{ start: unixMs(at), end: unixMs(at + 10), value, month: "Nov", column: 0, row: 0 },
  });
  const days = [day(0, 3), day(10, 1), day(20), day(30, 3), day(40, 0), day(50, 9)];
  const bestOf = (direction: "higher" | "lower" | "range") => highlightsOf(days, direction, unixMs(55)).best;
  expect(bestOf("higher")).toMatchObject({ start: 30, value: 3 });
  expect(bestOf("lower")).toMatchObject({ start: 40, value: 0 });
  expect(bestOf("range")).toMatchObject({ start: 30 });
  expect(highlightsOf(days, "higher", unixMs(55))).toMatchObject({ latest: { value: 9 }, isRunning: true });
  expect(highlightsOf(days, "higher", unixMs(60))).toMatchObject({ best: { value: 9 }, isRunning: false });
  expect(highlightsOf([day(0)], "higher", unixMs(5))).toEqual({
    best: undefined,
    latest: undefined,
    isRunning: false,
  });
  expect(textOf(draw("range"))).toContain("Highest: ");
});

test("where a year has no room the last weeks are shown, and how many", () => {
  const container = draw("typical", { width: 566, height: 360 });
  const weeks = /(?:the last )?(\d+) weeks/.exec(textOf(container))?.[1];
  expect(Number(weeks)).toBeGreaterThan(20);
  expect(Number(weeks)).toBeLessThan(53);
  const filled = STEPS.reduce((sum, _, step) => sum + cellsOf(container, step), 0);
  const cells = filled + cellsOf(container, "empty");
  expect(cells).toBe(lastWeeks(year, Number(weeks)).days.length);
  expect(textOf(draw("typical"))).not.toContain("weeks");
});

test("[F1, F2] old numbers tell their age, in grey", () => {
  const container = draw("stale");
  expect(textOf(container)).toContain("stale, as of 18 Nov, 09:12");
  const fills = [...container.querySelectorAll<SVGElement>("path[data-step]")].map(({ style }) => style.fill);
  expect(fills.slice(0, STEPS.length)).toEqual(STEPS.map(() => themed("inkStale")));
});

test("[K8] a year without facts says waiting; an answer that is not there yet is loading", () => {
  expect(textOf(draw("waiting"))).toBe(" waiting: No facts in the last year");
  expect(textOf(draw("loading"))).toBe(" loading: Asking the server");
});

test("a calendar and its words keep to the tile, and every cell can be told from its neighbours", () => {
  const sizes = fc.record({
    width: fc.integer({ min: 120, max: 1900 }),
    height: fc.integer({ min: 60, max: 1000 }),
  });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 5 }), fc.boolean(), (size, lines, months) => {
      const room = { ...SAMPLE_PROPS.room, ...size };
      const weeks = Math.max(1, Math.min(53, weeksFitting(room, 2)));
      const wanted = { weeks, weekdays: 2, months };
      for (const layout of [layOutBelow(room, { ...wanted, lines }), layOutBeside(room, wanted)]) {
        if (!layout) continue;
        const { heat, isBeside, ems } = layout;
        const words = { width: ems * room.type.small, height: layout.lines * LINE * room.type.small };
        const width = heat.left + weeks * heat.across + (isBeside ? words.width : 0);
        const height = heat.top + 7 * heat.down + (isBeside ? 0 : words.height);
        expect(width).toBeLessThanOrEqual(size.width + 0.01);
        expect(height).toBeLessThanOrEqual(size.height + 0.01);
        expect(words.height).toBeLessThanOrEqual(size.height + 0.01);
        expect(Math.min(heat.across, heat.down)).toBeGreaterThanOrEqual(room.type.least * 0.57);
      }
    }),
    { seed: 43 },
  );
});

test("words fill lines by their importance, and what fits on none is left out whole", () => {
  const facts = [6, 5, 9, 30, 3].map((ems) => ({ ems, node: ems }));
  expect(packLines(facts, 12, 3)).toEqual([[6, 5], [9], [3]].map((line) => line));
  expect(packLines(facts, 12, 1)).toEqual([[6, 5]]);
  expect(packLines([], 12, 1)).toEqual([]);
});

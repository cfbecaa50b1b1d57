import { expect, test } from "vitest";
import type { RankRow } from "../../shared/kpi/rank-history.ts";
import { THEME_COLOURS } from "../testing/theme-css.ts";
import { bumpHeight, bumpOptions, type Bump } from "./bump-options.ts";

const { dark, light } = THEME_COLOURS;
const row = (name: string, ...ranks: readonly (number | null)[]): RankRow => ({
  unit: `sales/${name}`,
  name,
  ranks,
});
const base: Bump = {
  periods: ["Sept", "Oct", "Nov"],
  rows: [row("ana", 3, 1, 1), row("ben", 1, 2, 2), row("eva", 2, 3, 2), row("zoe", null, 4, null)],
  fontSize: 14,
  nameWidth: 100,
};
const many = Array.from({ length: 40 }, (_, index) => row(`u${index}`, index + 1));

const linesOf = (own: Partial<Bump> = {}, palette = dark) =>
  [bumpOptions({ ...base, ...own }, palette).series]
    .flat()
    .flatMap((one) => (one?.type === "line" ? [one] : []));
const placesOf = (own: Partial<Bump> = {}) =>
  linesOf(own).map(({ data }) => {
    const last = data?.at(-1);
    return typeof last === "object" && last !== null && "value" in last ? last.value : undefined;
  });

test("[L1] the first place is on top, and only whole ranks are written", () => {
  expect(bumpOptions(base, dark).yAxis).toMatchObject({
    inverse: true,
    min: 0.5,
    max: 4.5,
    axisLabel: { customValues: [1, 2, 3, 4] },
  });
});

test("[L3, K8] a period without a rank is a gap in the line, never a last place", () => {
  const [, , , zoe] = linesOf();
  expect([zoe?.connectNulls, zoe?.data?.slice(0, 3)]).toEqual([false, [null, 4, null]]);
});

test("every name stands at a place of its own, also of equal ranks and of who has none", () => {
  expect(placesOf()).toEqual([1, 2, 3, 4]);
});

test("there is room for a line of text at every place", () => {
  for (const rows of [base.rows, many]) {
    expect(bumpHeight({ rows, fontSize: 14 }) / (rows.length + 1)).toBeGreaterThanOrEqual(14 * 1.5);
  }
});

test("of many lines twelve have a colour or a dash of their own, the others are drawn back", () => {
  const looks = linesOf({ rows: many }).map(({ lineStyle }) =>
    JSON.stringify([lineStyle?.color, lineStyle?.type]),
  );
  expect(new Set(looks.slice(0, 12)).size).toBe(12);
  expect(new Set(looks.slice(12))).toEqual(new Set([JSON.stringify([dark.edge, "solid"])]));
});

test("of many ranks every fifth is written", () => {
  expect(bumpOptions({ ...base, rows: many }, dark).yAxis).toMatchObject({
    axisLabel: { customValues: [1, 5, 10, 15, 20, 25, 30, 35, 40] },
  });
});

test("a unit that is marked stands out in front of all others, which are drawn back", () => {
  const [ana, ben, eva] = linesOf({ marked: "sales/ben" });
  expect(ben).toMatchObject({ lineStyle: { color: dark.accent }, z: 5 });
  for (const other of [ana, eva]) expect(other).toMatchObject({ lineStyle: { color: dark.edge }, z: 2 });
});

test("two units of one name are two lines", () => {
  const ids = linesOf({ rows: [row("ana", 1), { ...row("ana", 2), unit: "support/ana" }] }).map(
    ({ id }) => id,
  );
  expect(ids).toEqual(["sales/ana", "support/ana"]);
});

test("every colour of the chart is one of the theme that it is drawn in", () => {
  for (const palette of [dark, light]) {
    const colours = JSON.stringify(bumpOptions({ ...base, rows: many }, palette)).match(/#[0-9a-f]{3,8}/g);
    expect(Object.values(palette)).toEqual(expect.arrayContaining(colours ?? ["none"]));
  }
});

test("a chart of nobody has no line and does not fail", () => {
  expect(linesOf({ rows: [] })).toEqual([]);
});

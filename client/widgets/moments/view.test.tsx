import { render, screen } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Moment } from "../../../shared/protocol/moment.ts";
import { estimateWidth as em } from "../../charts/text-width.ts";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { fixtures } from "./fixtures.ts";
import { layOutFeed } from "./rows.ts";
import { MomentsView } from "./view.tsx";

const draw = (moments: readonly Moment[] | undefined, pictures = true) =>
  render(<MomentsView {...SAMPLE_PROPS} items={[]} moments={moments} settings={{ pictures }} />);
const wins = fixtures.typical.moments ?? [];

test("the newest wins stand first, each with who and when", () => {
  const { container } = draw(wins);
  const rows = [...container.querySelectorAll("li")].map((row) => row.textContent);
  expect(rows.slice(0, 3)).toEqual([
    "Big dealtoday 14:05Ana Ribeiro: €48,200",
    "Target metFriSales: Revenue €500,000",
    "A new leaderTueAsia-Pacific leads Sales in Revenue",
  ]);
});

test("a win has its picture, unless the tile wants none", () => {
  expect(draw(wins).container.querySelectorAll("img")).toHaveLength(1);
  expect(draw(wins, false).container.querySelectorAll("img")).toHaveLength(0);
});

test("nothing won yet is said in words, and is not the same as not known yet", () => {
  const { unmount } = draw([]);
  expect(screen.getByText("No wins yet")).toBeInTheDocument();
  unmount();
  draw(undefined);
  expect(screen.getByText("loading")).toBeInTheDocument();
  expect(screen.queryByText("No wins yet")).toBeNull();
});

test("rows never need more room than there is, and the first is always among them", () => {
  const win = fc.record({
    moment: fc.record({
      id: fc.uuid(),
      title: fc.lorem({ maxCount: 12 }),
      text: fc.lorem({ maxCount: 25 }),
      at: fc.constant("2026-11-21T14:05:00+01:00"),
    }),
    when: fc.constantFrom("today 14:05", "Tue", "9 Nov 2025"),
    withPicture: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(win, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 300, max: 1800 }),
      fc.integer({ min: 60, max: 900 }),
      (all, width, height) => {
        const type = { label: 42, small: 34, least: 28, headline: 100 };
        const { size, gap, rows } = layOutFeed(all, { width, height, type, em });
        const needed = rows.reduce((sum, row) => sum + row.height, 0) + (rows.length - 1) * gap;
        expect(needed).toBeLessThanOrEqual(height + 1e-6);
        expect(size).toBeGreaterThanOrEqual(type.least);
        expect(rows.map(({ moment }) => moment)).toEqual(
          all.slice(0, rows.length).map(({ moment }) => moment),
        );
        expect(rows.length).toBeGreaterThan(0);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

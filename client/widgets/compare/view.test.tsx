import { render, screen } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { barsOf } from "./bars.ts";
import { fixtures } from "./fixtures.ts";
import { CompareView } from "./view.tsx";

const template = fixtures.typical.league?.rows[0];
const rowsOf = (values: readonly number[]) =>
  values.flatMap((value) => (template ? [{ ...template, value }] : []));

test("lengths of bars are to each other as their values are, on a scale that holds zero", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 }),
      (values) => {
        const { zero, bars } = barsOf(rowsOf(values));
        const span = Math.max(0, ...values) - Math.min(0, ...values) || 1;
        bars.forEach(({ from, to }, index) => {
          const value = values[index] ?? 0;
          expect(to - from).toBeCloseTo(Math.abs(value) / span, 9);
          expect(value < 0 ? to : from).toBeCloseTo(zero, 9);
          expect([from >= -1e-9, to <= 1 + 1e-9]).toEqual([true, true]);
        });
      },
    ),
    { seed: 4 },
  );
});

test("units that have no room are counted", () => {
  const { items, league } = fixtures["many"] ?? fixtures.typical;
  const { container } = render(
    <CompareView {...SAMPLE_PROPS} {...{ items, league }} settings={{ most: 12 }} />,
  );
  const shown = screen.getAllByRole("link").length;
  expect(shown).toBeLessThan(12);
  expect(container).toHaveTextContent(`and ${20 - shown} more`);
});

test("every bar leads to its own unit, and its value is written", () => {
  const { items, league } = fixtures.typical;
  render(<CompareView {...SAMPLE_PROPS} {...{ items, league }} settings={{ most: 12 }} />);
  const [first] = screen.getAllByRole("link");
  expect(first).toHaveAttribute("href", "/sales.revenue/sales/emea-north");
  expect(first).toHaveTextContent("EMEA North€312K");
});

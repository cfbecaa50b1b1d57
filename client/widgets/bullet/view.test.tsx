import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { SAMPLE_READING } from "../../charts/samples.ts";
import { fixtures } from "./fixtures.ts";
import { bulletScale } from "./scale.ts";
import { Bullet } from "./view.tsx";

test("the bar starts at zero, and value, pace and target stand in their order on it", () => {
  const { zero, benchmark = 0, pace = 0, value, target = 0 } = bulletScale(SAMPLE_READING, true);
  expect(zero).toBe(0);
  expect(
    [benchmark, pace, value, target].every((at, index, all) => index === 0 || at > (all[index - 1] ?? 0)),
  ).toBe(true);
  expect(target).toBeLessThanOrEqual(1);
});

test("a negative value lies left of zero and stays on the bar", () => {
  const { zero, value } = bulletScale({ ...SAMPLE_READING, value: -500_000 }, true);
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThan(zero);
});

test("[T3] the pace is shown only where it differs from the target", () => {
  expect(bulletScale({ ...SAMPLE_READING, target: { value: 1, expected: 1 } }, true)).not.toHaveProperty(
    "pace",
  );
});

test("marks on the bar are named below it", () => {
  const { items } = fixtures.typical;
  const { container } = render(<Bullet {...SAMPLE_PROPS} items={items} settings={{ benchmark: true }} />);
  expect(container.textContent).toContain("Pace €733K");
  expect(container.textContent).toContain("Benchmark €640K");
});

test("[F2] a bar of old numbers is grey, one of new numbers has its status's colour", () => {
  const colourOf = (name: "typical" | "stale" | "offline") => {
    const { items } = fixtures[name] ?? fixtures.typical;
    const { container } = render(<Bullet {...SAMPLE_PROPS} items={items} settings={{ benchmark: true }} />);
    return container.querySelector<SVGElement>("svg rect[style*=fill]")?.style.fill;
  };
  expect(colourOf("typical")).toBe("var(--status-met)");
  expect([colourOf("stale"), colourOf("offline")]).toEqual(["var(--ink-stale)", "var(--ink-stale)"]);
});

/// <reference types="node" />
import { render } from "@testing-library/react";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFormat } from "../../../shared/units/format.ts";
import type { Counting } from "../../../shared/units/measure.ts";
import { estimateWidth } from "../text-width.ts";
import { Figure, figureEms, wider } from "./figure.tsx";

const format = createFormat("en-GB");
const euros = { kind: "currency", currency: "EUR" } as const;
const figure = (value: number) => <Figure parts={format.parts(value, euros)} size={100} least={30} />;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function drawn(value: number) {
  const { container, rerender, unmount } = render(figure(value));
  const span = container.firstElementChild;
  if (!span) throw new Error("nothing is drawn");
  return {
    span,
    unmount,
    show: (next: number) => rerender(figure(next)),
    isChanging: () => span.hasAttribute("data-changed"),
  };
}

test("the first number is there at once, and one that stays the same does not move", () => {
  const { show, isChanging } = drawn(812_345);
  expect(isChanging()).toBe(false);
  show(812_346);
  expect(isChanging()).toBe(false);
});

test("a number that changes is marked in its own element, until it has stood still for a second", () => {
  const { span, show, isChanging } = drawn(812_345);
  show(950_000);
  expect([span.textContent, isChanging()]).toEqual(["€950K", true]);
  vi.advanceTimersByTime(999);
  expect(isChanging()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(isChanging()).toBe(false);
  show(951_000);
  expect(isChanging()).toBe(true);
});

test("a number that never rests is shown at once, and fades in once", () => {
  const { span, show } = drawn(1000);
  const observer = new MutationObserver(() => undefined);
  observer.observe(span, { attributes: true, attributeFilter: ["data-changed"] });
  for (let value = 2000; value <= 60_000; value += 1000) {
    show(value);
    vi.advanceTimersByTime(100);
  }
  expect(observer.takeRecords()).toHaveLength(1);
  expect(span.textContent).toBe("€60K");
  observer.disconnect();
});

test("a number that goes leaves no timer behind", () => {
  const { show, unmount } = drawn(1000);
  show(2000);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

test("a change costs the engine nothing but opacity for 0.4 s, and there is no motion where none is wanted", () => {
  const css = readFileSync("client/charts/marks/figure.module.css", "utf8").replace(/\/\*.*?\*\//gs, "");
  expect(css.match(/animation: .*?;/g)).toEqual(["animation: arrive 0.4s ease-out;", "animation: none;"]);
  const keyframes = /@keyframes arrive \{(.*?\})\s*\}/s.exec(css)?.[1] ?? "";
  expect([...keyframes.matchAll(/^\s*([a-z-]+):/gm)].map(([, property]) => property)).toEqual(["opacity"]);
  expect(css).toMatch(/prefers-reduced-motion: reduce\) \{\s*\.figure\[data-changed\] \{\s*animation: none;/);
  expect(css).toContain("font-variant-numeric: tabular-nums");
});

test("the size that a figure has by the widest plausible number is that of every number below it", () => {
  const measures: readonly Counting[] = [euros, { kind: "number" }, { kind: "percent" }];
  fc.assert(
    fc.property(
      fc.constantFrom(...measures),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (measure, share) => {
        const widest = format.widest(measure);
        const parts = format.parts(measure.kind === "percent" ? share : share * 9_999_999, measure);
        expect(figureEms(wider(parts, widest, estimateWidth), estimateWidth)).toBe(
          figureEms(widest, estimateWidth),
        );
      },
    ),
    { seed: 7 },
  );
});

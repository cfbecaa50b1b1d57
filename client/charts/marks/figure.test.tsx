/// <reference types="node" />
import { fireEvent, render } from "@testing-library/react";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createFormat } from "../../../shared/units/format.ts";
import type { Counting } from "../../../shared/units/measure.ts";
import { estimateWidth } from "../text-width.ts";
import { Figure, figureEms, wider } from "./figure.tsx";

const format = createFormat("en-GB");
const euros = { kind: "currency", currency: "EUR" } as const;
const figure = (value: number) => <Figure parts={format.parts(value, euros)} size={100} least={30} />;

function drawn(value: number) {
  const { container, rerender } = render(figure(value));
  const span = container.firstElementChild;
  if (!span) throw new Error("nothing is drawn");
  return {
    span,
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

test("a number that changes is marked until its animation is over, in the same element", () => {
  const { span, show, isChanging } = drawn(812_345);
  show(950_000);
  expect([span.textContent, isChanging()]).toEqual(["€950K", true]);
  fireEvent.animationEnd(span);
  expect(isChanging()).toBe(false);
  show(951_000);
  expect(isChanging()).toBe(true);
});

test("numbers that come faster than an animation is long are shown at once and begin none anew", () => {
  const { span, show } = drawn(1000);
  const observer = new MutationObserver(() => undefined);
  observer.observe(span, { attributes: true, attributeFilter: ["data-changed"] });
  for (let value = 2000; value <= 12_000; value += 1000) show(value);
  expect(observer.takeRecords()).toHaveLength(1);
  expect(span.textContent).toBe("€12K");
  observer.disconnect();
});

test("a change costs the engine nothing but opacity, at most once a second, and no motion where none is wanted", () => {
  const css = readFileSync("client/charts/marks/figure.module.css", "utf8").replace(/\/\*.*?\*\//gs, "");
  expect(css.match(/animation: .*?;/g)).toEqual(["animation: arrive 1s;", "animation: none;"]);
  const keyframes = /@keyframes arrive \{(.*?\})\s*\}/s.exec(css)?.[1] ?? "";
  const animated = [...keyframes.matchAll(/^\s*([a-z-]+):/gm)].map(([, property]) => property);
  expect(new Set(animated)).toEqual(new Set(["opacity", "animation-timing-function"]));
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

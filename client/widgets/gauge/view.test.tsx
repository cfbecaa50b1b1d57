import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { fixtures } from "./fixtures.ts";
import { GaugeView } from "./view.tsx";

const draw = (name: string, room = SAMPLE_PROPS.room) => {
  const { items } = fixtures[name] ?? fixtures.typical;
  return render(<GaugeView {...SAMPLE_PROPS} items={items} settings={{}} room={room} />).container;
};
const FILLED = "svg path[style*=fill]";
/** Where the filled part of the dial ends, in degrees from its left end. */
const filledTo = (container: HTMLElement): number => {
  const [path = ""] = container.querySelector(FILLED)?.getAttribute("d")?.split("L") ?? [];
  const width = Number(container.querySelector("svg")?.getAttribute("width"));
  const [x = 0, y = 0] = path.split(" ").slice(-2).map(Number);
  return (Math.atan2(width / 2 - y, width / 2 - x) * 180) / Math.PI;
};

test("[S1] the dial is filled to the attainment, 200 % being the whole half circle", () => {
  expect(filledTo(draw("typical"))).toBeCloseTo((1.1077 / 2) * 180, 0);
  expect(filledTo(draw("lower-is-better"))).toBeCloseTo((0.59 / 2) * 180, 0);
  expect(filledTo(draw("most"))).toBeCloseTo(180, 0);
});

test("without a target there is a value, and nothing is filled", () => {
  const container = draw("no-target");
  expect(container).toHaveTextContent("812");
  expect(container).toHaveTextContent("No target");
  expect(container.querySelector(FILLED)).toBeNull();
});

test("where a dial would be too small its number is shown without one", () => {
  const container = draw("typical", { ...SAMPLE_PROPS.room, width: 260, height: 90 });
  expect(container.querySelector("svg[width]")).toBeNull();
  expect(container).toHaveTextContent("812");
});

test("[F2] a dial of old numbers is grey, one of new numbers has its status's colour", () => {
  const colourOf = (name: string) => draw(name).querySelector<SVGElement>(FILLED)?.style.fill;
  expect(["typical", "stale", "offline"].map(colourOf)).toEqual([
    "var(--status-met)",
    "var(--ink-stale)",
    "var(--ink-stale)",
  ]);
});

import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { SAMPLE_READING } from "../../charts/samples.ts";
import type { Fixture } from "../define.ts";
import { fixtures } from "./fixtures.ts";
import { PaceView } from "./view.tsx";

function draw({ items, pace }: Fixture, room = SAMPLE_PROPS.room) {
  const { container } = render(<PaceView {...SAMPLE_PROPS} {...{ items, pace, room }} settings={{}} />);
  return { container, text: (container.textContent ?? "").replaceAll("\u00a0", " ") };
}
const drawn = (name: string) => draw(fixtures[name] ?? fixtures.typical);

test("[T3] how far ahead of its pace, in words and number, with the pace itself and the target", () => {
  const { text } = drawn("typical");
  expect(text).toMatch(/^€79Kahead of pace/);
  expect(text).toContain("€812K of €1M");
  expect(text).toContain("pace €733K");
  expect(screen.getByRole("img")).toHaveAccessibleName("Sales revenue, €79K ahead of pace");
});

test("behind pace is said, and what rounds to nothing is on pace", () => {
  expect(drawn("behind").text).toMatch(/^€213Kbehind pace/);
  expect(drawn("on-pace").text).toMatch(/^€733Kon pace/);
});

test("of a limit being below its pace is no lag", () => {
  expect(drawn("budget").text).toMatch(/^€31.2Kunder pace/);
});

test("a value that is pushed counts at once, in number and line", () => {
  const [item] = fixtures.typical.items;
  const dot = (container: HTMLElement): number =>
    Number(container.querySelector("circle")?.getAttribute("cy"));
  if (!item) throw new Error("no item");
  const before = drawn("typical");
  const reading = { ...SAMPLE_READING, value: 933_333 };
  const after = draw({ ...fixtures.typical, items: [{ ...item, reading }] });
  expect(after.text).toMatch(/^€200Kahead of pace/);
  expect(dot(after.container)).toBeLessThan(dot(before.container));
});

test("labels of the chart are no smaller than what can be read", () => {
  const { container } = drawn("typical");
  expect(container.querySelector("svg[role=img]")).toHaveAttribute("font-size", "28");
  expect([...container.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual([
    "target €1M",
    "1 Nov",
    "today",
  ]);
});

test("[K8] before the first fact there is a word and the pace to come, and no line of zeros", () => {
  const { container, text } = drawn("waiting");
  expect(text).toContain("waiting");
  expect(container.querySelectorAll("circle")).toHaveLength(0);
});

test("a gap in what is known is a gap in the line", () => {
  const count = (name: string): number => drawn(name).container.querySelectorAll("svg[role=img] path").length;
  expect(count("gaps")).toBe(count("typical") + 1);
});

test("[T3] what does not add up has no pace, and says so instead of drawing one", () => {
  const { container, text } = drawn("percent");
  expect(text).toContain("Judged against the target itself, not by pace");
  expect(container.querySelector("svg[role=img]")).toBeNull();
});

test("where a chart would be too small the number is shown without one", () => {
  const { container, text } = draw(fixtures.typical, { ...SAMPLE_PROPS.room, height: 140 });
  expect(container.querySelector("svg[role=img]")).toBeNull();
  expect(text).toMatch(/^€79Kahead of pace/);
});

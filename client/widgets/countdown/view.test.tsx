import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { samplePace } from "../../charts/sample-pace.ts";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { SAMPLE_READING } from "../../charts/samples.ts";
import type { Fixture } from "../define.ts";
import { fixtures } from "./fixtures.ts";
import { Countdown } from "./view.tsx";

function draw({ items, pace }: Fixture): string {
  const { container } = render(<Countdown {...SAMPLE_PROPS} {...{ items, pace }} settings={{}} />);
  return (container.textContent ?? "").replaceAll("\u00a0", " ");
}
const drawn = (name: string): string => draw(fixtures[name] ?? fixtures.typical);
const [typical] = fixtures.typical.items;
if (!typical) throw new Error("no item");

test("[T4] what is to go, what is left, what a business day has to bring, and what the plan asked of it", () => {
  const text = drawn("typical");
  expect(text).toMatch(/^€188K/);
  expect(text).toContain("to go to €1M");
  expect(text).toContain("6 business days left");
  expect(text).toContain("€31.3K a business day needed");
  expect(text).toContain("plan: €47.6K");
});

test("[T4] days left are told as exactly as the rate is reckoned: today by the share that is left", () => {
  const text = drawn("part-of-a-day");
  expect(text).toContain("6.3 business days left");
  expect(text).toContain("€29.8K a business day needed");
});

test("a value that is pushed counts at once, on the course of the last answer", () => {
  const reading = { ...SAMPLE_READING, value: 940_000 };
  const text = draw({ ...fixtures.typical, items: [{ ...typical, reading }], pace: samplePace() });
  expect(text).toMatch(/^€60K/);
  expect(text).toContain("€10K a business day needed");
  const over = draw({
    ...fixtures.typical,
    items: [{ ...typical, reading: { ...reading, value: 1_012_000 } }],
    pace: samplePace(),
  });
  expect(over).toMatch(/^\+€12K/);
  expect(over).toContain("Target reached");
});

test("a target that is reached is said so, with what is beyond it, and nothing is needed any more", () => {
  const text = drawn("reached");
  expect(text).toMatch(/^\+€12.4K/);
  expect(text).toContain("Target reached");
  expect(text).not.toContain("needed");
  expect(drawn("exactly")).toMatch(/^€1M.*Target reached/);
});

test("the last business day asks for all of it, and behind it nothing is asked for that no day could bring", () => {
  expect(drawn("last-day")).toContain("last business dayall of it today");
  expect(drawn("one-day")).toContain("1 business day left€188K a business day needed");
  const none = drawn("nothing-left");
  expect(none).toContain("no business day left");
  expect(none).not.toMatch(/needed|Infinity/);
});

test("a period that is over tells what was missed", () => {
  const text = drawn("missed");
  expect(text).toMatch(/^€87.7Kshort of €1M/);
  expect(text).toContain("November 2026 is over");
  expect(text).not.toContain("left");
});

test("a day is counted down by its hours", () => {
  const text = drawn("hours");
  expect(text).toMatch(/^37to go/);
  expect(text).toContain("7 h left");
  expect(text).toContain("5 an hour needed");
});

test("[K8] before the first fact there is a word, not a 0, and the plan", () => {
  const text = drawn("waiting");
  expect(text).toContain("waiting");
  expect(text).toContain("No facts yet for November 2026");
  expect(text).toContain("All of €1M to go");
});

test.each([
  ["no-target", "No target is set for this period"],
  ["lower-is-better", "Lower is better: a limit to stay under"],
  ["percent", "Judged against the target itself, not by pace"],
  ["range", "A range to stay in, not a goal to reach"],
])("[T3] where nothing is run up to the value is shown with the reason: %s", (name, sentence) => {
  expect(drawn(name)).toContain(sentence);
});

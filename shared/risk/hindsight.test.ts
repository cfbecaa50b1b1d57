import { describe, expect, test } from "vitest";
import { aLevel, aRule, type Hour, inputsOf } from "../testing/alert-traces.ts";
import { startCondition } from "./condition-state.ts";
import { hindsight } from "./hindsight.ts";

const rule = aRule({ levels: [aLevel(1, 80, 75, 2, 1)] });
const trace = inputsOf(Array<Hour>(8).fill(undefined)).map(({ tick }) => tick);

/** Two courses of the same hours, and what the second would have changed, in hours. */
function changed(known: readonly Hour[], truth: readonly Hour[]): string[] {
  const courses = { asKnown: inputsOf(known), asItWas: inputsOf(truth) };
  return hindsight(startCondition(rule), courses, rule).map(
    ({ kind, span }) => `${kind} ${trace.indexOf(span.start)}-${trace.indexOf(span.end)}`,
  );
}

describe("in hindsight", () => {
  test("nothing has changed where nothing would have", () => {
    expect(changed([70, 90, 90, 70], [71, 91, 92, 70])).toEqual([]);
    expect(changed([], [])).toEqual([]);
  });

  test("a late sample would have fired, until it would have been over", () => {
    expect(changed([70, 90, undefined, 70, 70], [70, 90, 90, 70, 70])).toEqual(["would-have-fired 2-3"]);
  });

  test("a corrected one would not have fired", () => {
    expect(changed([90, 90, 90, 70], [90, 70, 70, 70])).toEqual(["would-not-have-fired 1-3"]);
  });

  test("it may be later, and last longer", () => {
    expect(changed([90, 90, 70, 70, 70, 70], [70, 90, 90, 90, 70, 70])).toEqual([
      "would-not-have-fired 1-2",
      "would-have-fired 2-4",
    ]);
  });

  test("what would fire still has no end yet", () => {
    expect(changed([90, 70, 70], [90, 90, 90])).toEqual(["would-have-fired 1-2"]);
  });
});

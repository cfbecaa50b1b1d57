import { expect, test } from "vitest";
import { aValue } from "../../testing/factories.ts";
import type { Outcome } from "../aggregates/aggregate.ts";
import { outlookOf } from "./outlook.ts";

const kpi = { direction: "higher", accumulates: true } as const;
const outlook = (outcome: Outcome, elapsed: number, ended = false) =>
  outlookOf(kpi, { outcome, elapsed, past: [], target: 100 }, ended);

test("[T7] nothing is foretold in the first fifth of a period, nor after its end", () => {
  expect(outlook(aValue(10), 0.1999)).toEqual({ state: "too-early" });
  expect(outlook(aValue(10), 0.2)).toEqual({
    state: "forecast",
    point: 50,
    basis: "elapsed-share",
    share: 0.2,
    periods: 0,
    band: { reason: "fewer-than-6-errors", errors: 0 },
  });
  expect(outlook(aValue(10), 1, true)).toEqual({ state: "ended" });
});

test("[K8] without a number there is no forecast, and the reason stays", () => {
  expect(outlook({ kind: "waiting" }, 0.5)).toEqual({ state: "waiting" });
  const missing = { kind: "undefined", reason: "missing-input" } as const;
  expect(outlook(missing, 0.5)).toEqual({ state: "undefined", reason: "missing-input" });
});

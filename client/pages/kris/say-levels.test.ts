import { expect, test } from "vitest";
import type { KriView } from "../../../shared/protocol/catalogue-views.ts";
import { createFormat } from "../../../shared/units/format.ts";
import { SAMPLE_KRI } from "../../charts/sample-kris.ts";
import { sayLevelRule } from "./say-levels.ts";

const format = createFormat("en-GB");
const kri: KriView = { ...SAMPLE_KRI, incomplete: [] };
const said = (own: Partial<KriView> = {}) =>
  ({ ...kri, ...own }).levels.map((level) =>
    sayLevelRule({ ...kri, ...own }, level, { kind: "percent" }, format).replaceAll("\u00a0", " "),
  );

test("a level says when it is reached and when it is left, and how often that must be seen", () => {
  expect(said()).toEqual([
    "reached above 4 % 2 times in a row; left when no longer above 3.5 % 2 times in a row",
    "reached above 5 %; left when no longer above 4.5 % 2 times in a row",
  ]);
});

test("where time counts instead of samples, it is said in the largest unit that is plain", () => {
  const levels = [{ name: "amber", trip: 0.04, clear: 0.035, pending: 7200, clearFor: 259_200 }] as const;
  expect(said({ dwell: "duration", levels: [...levels] })).toEqual([
    "reached above 4 % for 2 hours; left when no longer above 3.5 % for 3 days",
  ]);
});

test("a range has two ends", () => {
  const levels = [
    { name: "red", trip: [-0.05, 0.03], clear: [-0.04, 0.02], pending: 0, clearFor: 0 },
  ] satisfies KriView["levels"];
  expect(said({ direction: "outside", levels })).toEqual([
    "reached outside −5 % to 3 %; left when no longer outside −4 % to 2 %",
  ]);
});

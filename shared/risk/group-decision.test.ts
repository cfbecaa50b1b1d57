import { describe, expect, test } from "vitest";
import { durationMs, unixMs } from "../units/time.ts";
import { groupDecision, type GroupLog } from "./group-decision.ts";

const log = (...firing: string[]): GroupLog => ({ firing, sentAt: unixMs(1000) });

describe("whether a group is told again, as the Alertmanager of Prometheus decides", () => {
  test.each<[string, GroupLog | undefined, string[], number, ReturnType<typeof groupDecision>]>([
    ["nothing recorded and something fires", undefined, ["a"], 1000, "first"],
    ["nothing recorded and all is over", undefined, [], 1000, undefined],
    ["the same fire", log("a"), ["a"], 1099, undefined],
    ["another one fires beside it", log("a"), ["a", "b"], 1001, "new-firing"],
    ["another one fires in its place", log("a"), ["b"], 1001, "new-firing"],
    ["one of two is over", log("a", "b"), ["a"], 1001, undefined],
    ["all are over", log("a", "b"), [], 1001, "all-resolved"],
    ["all were over before", log(), [], 9999, undefined],
    ["one fires after all were over", log(), ["a"], 1001, "new-firing"],
    ["the same fire after the repeat interval", log("a"), ["a"], 1100, "repeat"],
  ])("%s", (_, recorded, firing, now, expected) => {
    expect(groupDecision(recorded, firing, unixMs(now), durationMs(100))).toBe(expected);
  });
});

import { expect, test } from "vitest";
import { aCalendar, at } from "../testing/factories.ts";
import { milestoneState } from "./milestone.ts";

const berlin = aCalendar();
const state = (done: boolean | string | undefined, now: string) =>
  milestoneState(berlin, { due: "2026-11-20", ...(done !== undefined && { done }) }, at(now));

test("a milestone is overdue from the end of its day by the organisation's clock, not before", () => {
  expect(
    ["2026-11-01T00:00:00Z", "2026-11-20T22:59:59Z", "2026-11-20T23:00:00Z", "2027-03-01T00:00:00Z"].map(
      (now) => state(undefined, now),
    ),
  ).toEqual(["due", "due", "overdue", "overdue"]);
  expect(state(false, "2026-11-20T23:00:00Z")).toBe("overdue");
});

test("a day of 25 hours is over when it is over", () => {
  const due = { due: "2026-10-25" };
  expect(milestoneState(berlin, due, at("2026-10-25T22:59:59Z"))).toBe("due");
  expect(milestoneState(berlin, due, at("2026-10-25T23:00:00Z"))).toBe("overdue");
});

test("what is done is done, in time or not, with or without its day", () => {
  expect([true, "2026-11-18", "2026-12-01"].map((done) => state(done, "2027-01-01T00:00:00Z"))).toEqual([
    "done",
    "done",
    "done",
  ]);
});

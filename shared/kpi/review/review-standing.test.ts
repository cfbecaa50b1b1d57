import { expect, test } from "vitest";
import { aCalendar, aKpi, at } from "../../testing/factories.ts";
import { reviewStanding } from "./review-standing.ts";

const calendar = aCalendar();
const monthly = aKpi({ review: "monthly" });
const standing = (now: string, last: string | undefined = "2026-10-20", kpi = monthly) =>
  reviewStanding(calendar, kpi, last, at(now));

test("[O2] a review is upcoming until the day on which it is due, due on that day, overdue from the next", () => {
  expect(standing("2026-11-19T23:59:59+01:00")).toEqual({ kind: "upcoming", due: "2026-11-20" });
  expect(standing("2026-11-20T00:00:00+01:00")).toEqual({ kind: "due", due: "2026-11-20" });
  expect(standing("2026-11-20T23:59:59+01:00")).toEqual({ kind: "due", due: "2026-11-20" });
  expect(standing("2026-11-21T00:00:00+01:00")).toEqual({ kind: "overdue", due: "2026-11-20", days: 1 });
  expect(standing("2027-01-20T12:00:00+01:00")).toEqual({ kind: "overdue", due: "2026-11-20", days: 61 });
});

test("[O2] a KPI that was never reviewed says so, as no catalogue says since when it has it", () => {
  expect(reviewStanding(calendar, monthly, undefined, at("2026-11-20T12:00:00Z"))).toEqual({
    kind: "never-reviewed",
  });
});

test("[O2] of a retired KPI no review is awaited, whenever the last one was", () => {
  const retired = aKpi({ retired: { on: "2026-11-01", reason: "Done" } });
  expect(standing("2027-01-20T12:00:00Z", "2026-10-20", retired)).toEqual({ kind: "retired" });
});

test("[P1] days overdue are days of the calendar: the one of 25 hours is one", () => {
  const weekly = aKpi({ review: "weekly" });
  expect(standing("2026-10-26T00:00:00+01:00", "2026-10-16", weekly)).toEqual({
    kind: "overdue",
    due: "2026-10-23",
    days: 3,
  });
});

import { expect, test } from "vitest";
import { aCalendar } from "../../testing/factories.ts";
import { nextReview } from "./next-review.ts";
import { RHYTHMS } from "./rhythm.ts";

const calendar = aCalendar();

test("[O2] a review comes back after a week, a month or three months of the calendar", () => {
  expect(RHYTHMS.map((rhythm) => nextReview(calendar, rhythm, "2026-11-04"))).toEqual([
    "2026-11-11",
    "2026-12-04",
    "2027-02-04",
  ]);
});

test("[P1] after the last day of a long month comes the last of a short one", () => {
  expect(nextReview(calendar, "monthly", "2028-01-31")).toBe("2028-02-29");
  expect(nextReview(calendar, "quarterly", "2026-08-31")).toBe("2026-11-30");
});

test("[P2] a day that is no business day gives way to the next one that is", () => {
  // 5 December 2026 is a Saturday.
  expect(nextReview(calendar, "monthly", "2026-11-05")).toBe("2026-12-07");
  const sundays = aCalendar({ businessDays: ["sun"], holidays: ["2026-12-06"] });
  expect(nextReview(sundays, "monthly", "2026-11-05")).toBe("2026-12-13");
});

test("[P2] the days are those of the organisation's zone, also where a week has 167 hours", () => {
  const lordHowe = aCalendar({ timeZone: "Australia/Lord_Howe" });
  expect(nextReview(lordHowe, "weekly", "2026-09-30")).toBe("2026-10-07");
});

test("[P2] where a whole year has no business day, any day will do", () => {
  const holidays = Array.from({ length: 400 }, (_, day) =>
    new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10),
  );
  expect(nextReview(aCalendar({ holidays }), "weekly", "2026-11-04")).toBe("2026-11-11");
});

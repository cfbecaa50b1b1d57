import fc from "fast-check";
import { expect, test } from "vitest";
import { aCalendar, aKpi, at } from "../../testing/factories.ts";
import { seeded } from "../../testing/seeded.ts";
import { isReviewDue, remindersDue } from "./reminders-due.ts";
import { reviewStanding } from "./review-standing.ts";

const now = at("2026-11-20T12:00:00+01:00");
const one = (id: string, owner: string | undefined, last?: string, more = {}) => ({
  id,
  owner,
  standing: reviewStanding(aCalendar(), aKpi({ review: "monthly", ...more }), last, now),
});
const said = (reviewed: readonly ReturnType<typeof one>[]) =>
  remindersDue(reviewed).map(({ owner, due }) => [owner, due.map(({ id }) => id)]);

test("[O2] each owner is reminded of what is due, the longest overdue first; what is nobody's comes last", () => {
  expect(
    said([
      one("nobody's", undefined),
      one("today", "Bea", "2026-10-20"),
      one("never", "Bea"),
      one("long", "Bea", "2026-01-05"),
      one("late", "Bea", "2026-10-10"),
      one("ana's", "Ana", "2026-10-10"),
    ]),
  ).toEqual([
    ["Ana", ["ana's"]],
    ["Bea", ["long", "late", "never", "today"]],
    [undefined, ["nobody's"]],
  ]);
});

test("[O2] nobody is reminded of what is not due yet, nor of what was retired", () => {
  const retired = { retired: { on: "2026-11-01", reason: "Done" } };
  expect(said([one("upcoming", "Ana", "2026-11-02"), one("retired", "Ana", undefined, retired)])).toEqual([]);
});

test("[O2] every due review is in exactly one reminder, that of its owner", () => {
  const owner = fc.constantFrom(undefined, "Ana", "Bea");
  const last = fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined });
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();
  fc.assert(
    fc.property(fc.array(fc.tuple(owner, last, fc.constantFrom(9, 10, 11)), { maxLength: 12 }), (drawn) => {
      const reviewed = drawn.map(([whose, day, month], index) =>
        one(
          `k${index}`,
          whose,
          day === undefined
            ? undefined
            : `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
        ),
      );
      const reminders = remindersDue(reviewed);
      const owners = reminders.map((reminder) => reminder.owner);
      expect(owners).toEqual([...new Set(owners)]);
      expect(reminders.flatMap(({ due, owner: whose }) => due.filter((kpi) => kpi.owner !== whose))).toEqual(
        [],
      );
      expect(ids(reminders.flatMap(({ due }) => due))).toEqual(
        ids(reviewed.filter(({ standing }) => isReviewDue(standing))),
      );
    }),
    seeded(200),
  );
});

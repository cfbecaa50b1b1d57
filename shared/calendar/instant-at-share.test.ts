import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCalendar, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { elapsedShare, type PaceKind } from "./elapsed.ts";
import { instantAtShare } from "./instant-at-share.ts";
import { PERIOD_KINDS } from "./period.ts";

const berlin = aCalendar({ holidays: ["2026-12-25"] });
const november = berlin.periodAt("month", at("2026-11-18T00:00:00+01:00"));
const instant = (share: number, pace: PaceKind) =>
  berlin.iso(instantAtShare(berlin, november, share, pace)).slice(0, 16);

describe("[T3] the instant at a share of a period", () => {
  test("by time is linear, and outside of 0 to 1 it is an end of the period", () => {
    expect([-1, 0, 0.5, 1, 2].map((share) => instant(share, "time"))).toEqual([
      "2026-11-01T00:00",
      "2026-11-01T00:00",
      "2026-11-16T00:00",
      "2026-12-01T00:00",
      "2026-12-01T00:00",
    ]);
  });

  test("by business days lies in one of them: November 2026 has 21, the first is the 2nd", () => {
    expect([0.5 / 21, 1 / 21, 5.25 / 21].map((share) => instant(share, "business-days"))).toEqual([
      "2026-11-02T12:00",
      "2026-11-03T00:00",
      "2026-11-09T06:00",
    ]);
  });

  test("of a period without business days falls back to time", () => {
    const sunday = berlin.periodAt("day", at("2026-11-22T12:00:00+01:00"));
    expect(berlin.iso(instantAtShare(berlin, sunday, 0.25, "business-days"))).toContain("2026-11-22T06:00");
  });

  test("has exactly that share behind it, whatever the period and the pace", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PERIOD_KINDS),
        fc.constantFrom<PaceKind>("time", "business-days"),
        fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-06-01T00:00:00Z") }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (kind, pace, ms, share) => {
          const period = berlin.periodAt(kind, ms as typeof november.start);
          const found = instantAtShare(berlin, period, share, pace);
          expect(elapsedShare(berlin, period, found, pace)).toBeCloseTo(share, 6);
        },
      ),
      seeded(300),
    );
  });
});

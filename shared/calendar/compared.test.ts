import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCalendar, at, spanText } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { unixMs } from "../units/time.ts";
import { comparedWith, COMPARISONS, type ComparisonKind, earlierPeriods } from "./compared.ts";
import { PERIOD_KINDS, type PeriodKind } from "./period.ts";
import { samePoint } from "./same-point.ts";

const calendar = aCalendar();
const period = (kind: PeriodKind, iso: string) => calendar.periodAt(kind, at(iso));

describe("[P3] what a period is compared with", () => {
  const compared = (kind: ComparisonKind, of: PeriodKind, now: string, inside = now) => {
    const { span, basis } = comparedWith(calendar, kind, period(of, inside), at(now));
    return `${basis} ${spanText(calendar, span)}`;
  };

  test("is the one before up to the same point, as the reading's own comparison", () => {
    const now = "2026-11-18T12:00:00+01:00";
    expect(compared("previous", "month", now)).toBe(
      "same-point 2026-10-01T00:00:00+02:00/2026-10-18T12:00:00+02:00",
    );
    const month = period("month", now);
    expect(comparedWith(calendar, "previous", month, at(now)).span.end).toBe(
      samePoint(calendar, month, at(now)),
    );
  });

  test("is the one a year before up to the same point", () => {
    expect(compared("year", "month", "2028-02-29T12:00:00+01:00")).toBe(
      "same-point 2027-02-01T00:00:00+01:00/2027-03-01T00:00:00+01:00",
    );
    expect(compared("year", "quarter", "2026-11-18T12:00:00+01:00")).toBe(
      "same-point 2025-10-01T00:00:00+02:00/2025-11-18T12:00:00+01:00",
    );
  });

  test("is the one before up to the same elapsed share, by time: half of February is half of January", () => {
    expect(compared("share", "month", "2026-02-15T00:00:00+01:00")).toBe(
      "same-elapsed-share 2026-01-01T00:00:00+01:00/2026-01-16T12:00:00+01:00",
    );
  });

  test("of a complete period is the whole earlier one", () => {
    const now = "2026-11-18T12:00:00+01:00";
    const inside = "2026-09-10T00:00:00+02:00";
    expect(COMPARISONS.map((kind) => compared(kind, "month", now, inside))).toEqual([
      "whole-period 2026-08-01T00:00:00+02:00/2026-09-01T00:00:00+02:00",
      "whole-period 2025-09-01T00:00:00+02:00/2025-10-01T00:00:00+02:00",
      "whole-period 2026-08-01T00:00:00+02:00/2026-09-01T00:00:00+02:00",
    ]);
  });

  test("lies inside an earlier period of the same kind, and never shrinks while time passes", () => {
    const span = fc.integer({ min: at("2024-01-01T00:00:00Z"), max: at("2029-01-01T00:00:00Z") });
    fc.assert(
      fc.property(
        fc.constantFrom(...COMPARISONS),
        fc.constantFrom(...PERIOD_KINDS),
        span,
        span,
        (kind, of, a, b) => {
          const own = calendar.periodAt(of, unixMs(a));
          const [first, second] = [a, own.start + (b % (own.end - own.start))].sort((x, y) => x - y);
          const [early, late] = [first, second].map((now) =>
            comparedWith(calendar, kind, own, unixMs(now ?? 0)),
          );
          expect(early!.period.kind).toBe(of);
          expect(early!.period.end).toBeLessThanOrEqual(own.start);
          expect(early!.span.start).toBe(early!.period.start);
          expect(late!.span.end).toBeLessThanOrEqual(late!.period.end);
          expect(late!.span.end).toBeGreaterThanOrEqual(early!.span.end);
        },
      ),
      seeded(400),
    );
  });
});

test("a stretch is laid over as many periods right before it, or over its own of a year before", () => {
  const months = calendar.between("month", at("2026-09-10T00:00:00Z"), at("2026-11-18T00:00:00Z"));
  const starts = (kind: ComparisonKind) =>
    earlierPeriods(calendar, kind, months).map(({ start }) => calendar.iso(start).slice(0, 7));
  expect([starts("previous"), starts("year"), starts("share")]).toEqual([
    ["2026-06", "2026-07", "2026-08"],
    ["2025-09", "2025-10", "2025-11"],
    ["2026-06", "2026-07", "2026-08"],
  ]);
  expect(earlierPeriods(calendar, "previous", [])).toEqual([]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCalendar, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { DAY_MS, HOUR_MS, unixMs } from "../units/time.ts";
import { businessTimeAfter, businessTimeBetween } from "./business-time.ts";

const berlin = aCalendar();

describe("[P2] the time of business days", () => {
  test("stands still on other days", () => {
    const friday = at("2026-11-20T17:00:00+01:00");
    expect(berlin.iso(businessTimeAfter(berlin, friday, DAY_MS))).toBe("2026-11-23T17:00:00+01:00");
    expect(businessTimeBetween(berlin, friday, at("2026-11-23T17:00:00+01:00"))).toBe(DAY_MS);
    expect(
      businessTimeBetween(berlin, at("2026-11-21T00:00:00+01:00"), at("2026-11-22T12:00:00+01:00")),
    ).toBe(0);
    expect(businessTimeBetween(berlin, friday, friday)).toBe(0);
  });

  test("between two instants is what leads from one to the other", () => {
    const start = at("2026-03-20T00:00:00Z");
    fc.assert(
      fc.property(fc.nat(30 * 24), fc.integer({ min: 1, max: 200 }), (hours, span) => {
        const from = unixMs(start + hours * HOUR_MS);
        const to = businessTimeAfter(berlin, from, span * HOUR_MS);
        expect(businessTimeBetween(berlin, from, to)).toBe(span * HOUR_MS);
      }),
      seeded(200),
    );
  });
});

import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createFormat } from "./format.ts";
import { createTimeFormat } from "./format-time.ts";
import { textOf } from "./part.ts";
import { unixMs } from "./time.ts";

const euro = { kind: "currency", currency: "EUR" } as const;
const count = { kind: "number" } as const;
const percent = { kind: "percent" } as const;
const duration = { kind: "duration" } as const;
const en = createFormat("en-GB");
const de = createFormat("de-DE");
/** Non-breaking spaces are hard to see in a test. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("numbers", () => {
  test("a number is whole up to four digits and compact above", () => {
    expect([0, 7, 9999, 12_345, 812_345, 1_234_567, 2.5e9].map((n) => en.value(n, count))).toEqual([
      "0",
      "7",
      "9,999",
      "12.3K",
      "812K",
      "1.23M",
      "2.5B",
    ]);
  });

  test("German shortens from a million on, because its thousands have no short word", () => {
    expect(plain(de.value(1_200_000, count))).toBe("1,2 Mio.");
    expect(plain(de.value(812_345, euro))).toBe("812.345 €");
  });

  test("a currency stands where its locale puts it, the minus before everything", () => {
    expect(en.value(-1_234_567, euro)).toBe("−€1.23M");
    expect(plain(de.value(-1_234_567, euro))).toBe("−1,23 Mio. €");
  });

  test("full room shows all digits that the measure has", () => {
    expect(en.value(812_345.5, { ...euro, decimals: 2 }, "full")).toBe("€812,345.5");
    expect(en.value(812_345.5, euro, "full")).toBe("€812,346");
  });

  test("an engine without compact notation shows the same", () => {
    const old = createFormat("fr-FR", "own");
    expect(old.value(1_234_567, count)).toBe("1,23M");
    expect(createFormat("de-DE", "own").value(1_234_567, euro)).toBe(de.value(1_234_567, euro));
  });

  test("an engine that throws at narrow symbols is never asked for them", () => {
    const modern = Intl.NumberFormat;
    // As Chromium 68 to 76: options that it does not know are ignored, values that it does not know are errors.
    class OldNumberFormat extends modern {
      constructor(locale: string, { notation: _, ...options }: Intl.NumberFormatOptions) {
        if (options.currencyDisplay === "narrowSymbol") throw new RangeError("out of range");
        super(locale, options);
      }
    }
    vi.stubGlobal("Intl", { ...Intl, NumberFormat: OldNumberFormat });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(createFormat("en-GB").value(1_234_567, euro)).toBe("€1.23M");
    expect(createFormat("fr-FR").value(1_234_567, count)).toBe("1,23M");
  });

  test("a percent is a fraction on the wire: 0.42 is shown as 42 %", () => {
    expect(plain(en.value(0.42, percent))).toBe("42 %");
    expect(plain(de.value(0.4237, percent))).toBe("42,4 %");
  });

  test("nothing shows as minus nothing", () => {
    expect(en.value(-0.4, count)).toBe("0");
    expect(plain(en.value(-0.00001, percent))).toBe("0 %");
    expect(en.change(-0.2, count)).toBe("±0");
  });

  test("a changing number keeps its decimals, and what is no digit is apart from it", () => {
    expect(textOf(en.parts(0.42, percent))).toBe("42.0\u00a0%");
    expect(en.parts(812_345, euro)).toEqual([
      { kind: "unit", text: "€" },
      { kind: "number", text: "812" },
      { kind: "unit", text: "K" },
    ]);
  });

  test("the widest plausible text is at least as long as ordinary ones", () => {
    for (const measure of [euro, count, percent, duration]) {
      const widest = textOf(en.widest(measure)).length;
      for (const value of [0.5, 0.42])
        expect(textOf(en.parts(value, measure)).length).toBeLessThanOrEqual(widest);
    }
  });
});

describe("durations", () => {
  test.each([
    [0, "0 s"],
    [0.0042, "4.2 ms"],
    [0.85, "850 ms"],
    [4.2, "4.2 s"],
    [42, "42 s"],
    [222, "3 min 42 s"],
    [2520, "42 min"],
    [3 * 3600 + 42 * 60, "3 h 42 min"],
    [4 * 3600, "4 h"],
    [36 * 3600, "36 h"],
    [4.2 * 86_400, "4.2 d"],
    [128 * 86_400, "128 d"],
    [-2520, "−42 min"],
    [59.7, "1 min"],
    [3599, "1 h"],
  ])("%d seconds are %s", (seconds, text) => {
    expect(plain(en.value(seconds, duration))).toBe(text);
  });
});

describe("changes", () => {
  test("[P4] a percent measure changes by percentage points, everything else in its measure", () => {
    expect(plain(en.change(0.012, percent))).toBe("+1.2 pp");
    expect(en.change(22_345, euro)).toBe("+€22.3K");
    expect(plain(en.change(-1800, duration))).toBe("−30 min");
  });

  test("[P4] a relative change has a sign, and a decimal only while it is small", () => {
    expect([0.02829, -0.31, 3.2, 0].map((share) => plain(en.relative(share)))).toEqual([
      "+2.8 %",
      "−31 %",
      "+320 %",
      "±0 %",
    ]);
  });

  test("a share is a whole percentage", () => {
    expect(plain(en.share(1.1077))).toBe("111 %");
  });
});

describe("times", () => {
  const times = createTimeFormat("en-GB", "Europe/Berlin");
  const at = unixMs(Date.parse("2026-11-21T16:59:02+01:00"));
  const after = (hours: number) => unixMs(at + hours * 3_600_000);

  test("an age is told in its largest unit", () => {
    expect([10_000, 250_000, 7_200_000, 5 * 86_400_000].map((ms) => plain(en.age(ms)))).toEqual([
      "< 1 min",
      "4 min",
      "2 h",
      "5 d",
    ]);
  });

  test("[F2] as of: the hour today, the date before today, the year when it is long ago", () => {
    expect(times.asOf(at, after(1))).toBe("16:59");
    expect(times.asOf(at, after(8))).toBe("21 Nov, 16:59");
    expect(times.asOf(at, after(24 * 30))).toBe("21 Nov 2026");
    expect(times.date(at)).toBe("21 Nov 2026");
    expect([0, 1, 8, 24 * 5, 24 * 6, 24 * 60].map((hours) => times.recent(at, after(hours)))).toEqual([
      "today 16:59",
      "today 16:59",
      "Sat",
      "Sat",
      "21 Nov",
      "21 Nov 2026",
    ]);
  });

  test("[P1] periods are named in the organisation's zone, [P2] years by their end", () => {
    const name = (kind: "week" | "month" | "quarter" | "year", start: string, end: string) =>
      times.period({ kind, start, end });
    expect(name("week", "2026-11-16T00:00:00+01:00", "2026-11-23T00:00:00+01:00")).toBe("16 Nov – 22 Nov");
    expect(name("month", "2026-11-01T00:00:00+01:00", "2026-12-01T00:00:00+01:00")).toBe("November 2026");
    expect(name("quarter", "2026-10-01T00:00:00+02:00", "2027-01-01T00:00:00+01:00")).toBe("Oct–Dec 2026");
    expect(name("year", "2026-04-01T00:00:00+02:00", "2027-04-01T00:00:00+02:00")).toBe("2027");
  });

  test("[P2] a weekday has its place in the organisation's week, [P1] by the organisation's clock", () => {
    const saturday = { name: "Sat" };
    expect(times.weekday(at)).toEqual({ ...saturday, place: 5 });
    const american = createTimeFormat("en-US", "Europe/Berlin", "sunday");
    expect(american.weekday(at)).toEqual({ ...saturday, place: 6 });
    expect(american.weekday(after(8))).toEqual({ name: "Sun", place: 0 });
    expect(createTimeFormat("de", "Asia/Tokyo", "saturday").weekday(at)).toEqual({ name: "So", place: 1 });
  });

  test("midnight is 00:00", () => {
    expect(times.clock(unixMs(Date.parse("2026-11-21T00:00:00+01:00")))).toBe("00:00");
  });
});

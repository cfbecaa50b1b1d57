import { describe, expect, test } from "vitest";
import { backtest } from "./backtest.ts";
import type { Foretold } from "./forecast.ts";
import type { PastPeriod } from "./past-period.ts";
import { scoreForecast } from "./score.ts";
import { trackRecord } from "./track-record.ts";

const revenue: Foretold = { direction: "higher", accumulates: true };
const month = (final: number, target?: number): PastPeriod => ({
  soFar: 400,
  final,
  ...(target !== undefined && { target }),
});

describe("[T8] a score", () => {
  test("is the error as a share of what came, whether that lay in the band, and the Brier score of the chance", () => {
    const said = { point: 90, low: 80, high: 100, chance: 0.75 };
    expect(scoreForecast(said, 100, true)).toEqual({ error: 0.1, inside: true, brier: 0.0625 });
    expect(scoreForecast(said, 75, false)).toEqual({ error: 0.2, inside: false, brier: 0.5625 });
    expect(scoreForecast(said, -100, false)).toMatchObject({ error: 1.9 });
  });

  test("leaves out what was not said, and what has no measure", () => {
    expect(scoreForecast({ point: 90 }, 0)).toEqual({});
    expect(scoreForecast({ point: 90, chance: 0.5 }, 100)).toEqual({ error: 0.1 });
  });
});

describe("[T8] a track record", () => {
  test("sums scores up, and says of how many periods they are", () => {
    expect(
      trackRecord([
        { period: 1, error: 0.1, inside: true, brier: 0.04 },
        { period: 1, error: 0.2, inside: false, brier: 0.16 },
        { period: 2, error: 0.3 },
        { period: 3 },
      ]),
    ).toEqual({
      forecasts: 4,
      periods: 3,
      error: expect.closeTo(0.2, 12) as number,
      banded: 2,
      inside: 1,
      brier: expect.closeTo(0.1, 12) as number,
    });
  });

  test("of nothing has no mean", () => {
    expect(trackRecord([])).toEqual({ forecasts: 0, periods: 0, banded: 0, inside: 0 });
  });
});

describe("[T8] the back-test", () => {
  test("forecasts each past period from those before it alone: the first three teach, the next six have no band", () => {
    const past = Array.from({ length: 12 }, () => month(1000, 900));
    const scores = backtest(revenue, 0.5, past);
    expect(scores.map(({ period, inside }) => [period, inside])).toEqual([
      ...[3, 4, 5, 6, 7, 8].map((period) => [period, undefined]),
      ...[9, 10, 11].map((period) => [period, true]),
    ]);
    // Six ends of six meet the target: seven of eight chances, and it was met.
    expect(scores[6]).toEqual({ period: 9, error: 0, inside: true, brier: (7 / 8 - 1) ** 2 });
  });

  test("does not know the period that it forecasts", () => {
    const past = [...Array.from({ length: 9 }, () => month(1000)), month(2000)];
    expect(backtest(revenue, 0.5, past).at(-1)).toEqual({ period: 9, error: 0.5, inside: false });
  });

  test("is of the last twelve periods at most", () => {
    const periods = backtest(
      revenue,
      0.5,
      Array.from({ length: 24 }, () => month(1000)),
    );
    expect(periods.map(({ period }) => period)).toEqual([...Array(12).keys()].map((index) => index + 12));
  });

  test("is by the elapsed share where the forecast is, and of a level leaves out what had no number by then", () => {
    const early = Array.from({ length: 4 }, (): PastPeriod => ({ soFar: 0, final: 10 }));
    expect(backtest(revenue, 0.5, early)).toHaveLength(4);
    const level = { ...revenue, accumulates: false };
    expect(backtest(level, 0.5, [{ final: 4 }, { soFar: 4, final: 5 }])).toEqual([{ period: 1, error: 0.2 }]);
  });
});

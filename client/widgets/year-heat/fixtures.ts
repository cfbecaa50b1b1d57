import { SAMPLE_BARE, SAMPLE_JUDGED, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_READING } from "../../charts/samples.ts";
import type { Series, SeriesPoint } from "../../../shared/protocol/history-views.ts";
import { DAY_MS } from "../../../shared/units/time.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const DAYS = 400;
const TODAY = Date.parse("2026-11-21T00:00:00+01:00");
/** Summer time of Berlin, so that days begin at midnight there. */
const SUMMER = [Date.parse("2026-03-29T01:00:00Z"), Date.parse("2026-10-25T01:00:00Z")] as const;

function midnight(daysAgo: number): number {
  const at = TODAY - daysAgo * DAY_MS;
  return at >= SUMMER[0] && at < SUMMER[1] ? at - DAY_MS / 24 : at;
}

/** A business of weekdays that grows a little, dips in summer and over Christmas; `shape` changes its values. */
const valueOn = (start: number, daysAgo: number): number | undefined => {
  const weekday = new Date(start + DAY_MS / 2).getUTCDay();
  if (weekday === 0) return undefined;
  if (daysAgo > 326 && daysAgo < 336) return undefined;
  const season = 1 - 0.35 * Math.exp(-(((daysAgo - 100) / 25) ** 2)) + (DAYS - daysAgo) / DAYS / 3;
  const noise = 0.75 + 0.5 * (((daysAgo * 7919) % 101) / 101);
  return Math.round((weekday === 6 ? 9_000 : 34_000) * season * noise);
};

function daily(shape: (value: number, daysAgo: number) => number | undefined = (value) => value): Series {
  const points = Array.from({ length: DAYS + 9 }, (_, index): SeriesPoint => {
    // The series ends with the month: its last days are still to come.
    const daysAgo = DAYS - 1 - index;
    const [start, end] = [midnight(daysAgo), midnight(daysAgo - 1)];
    const base = daysAgo < 0 ? undefined : valueOn(start, daysAgo);
    const value = base === undefined ? undefined : shape(base, daysAgo);
    return {
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      ...(value === undefined ? { state: "waiting" as const } : { state: "value" as const, value }),
    };
  });
  return { kpi: "sales.revenue", unit: "sales", grain: "day", points };
}

const series = daily();
const heat = (item: Item, more: Partial<Fixture> = {}): Fixture => ({
  title: "Revenue day by day",
  items: [item],
  series,
  size: [1880, 468],
  ...more,
});
const day = sampleItem({
  reading: {
    ...SAMPLE_READING,
    value: 12_400,
    period: {
      kind: "day",
      start: new Date(TODAY).toISOString(),
      end: new Date(TODAY + DAY_MS).toISOString(),
    },
  },
});
const { typical, late, stale, offline, waiting, early, loading, huge, negative } = SAMPLE_STATES;

export const fixtures: Fixtures = {
  typical: heat(typical),
  waiting: heat(waiting, { series: daily(() => undefined) }),
  "waiting-this-month": heat(waiting, { series: daily((value, ago) => (ago < 21 ? undefined : value)) }),
  loading: { title: "Revenue day by day", items: [loading], size: [1880, 468] },
  undefined: heat(SAMPLE_STATES.undefined),
  late: heat(late),
  stale: heat(stale),
  offline: heat(offline),
  early: heat(early),
  "no-target": heat(sampleItem({ reading: SAMPLE_BARE })),
  day: heat(day),
  percent: heat(SAMPLE_JUDGED.percent, { series: daily((value) => value / 90_000) }),
  "lower-is-better": heat(SAMPLE_JUDGED["lower-is-better"], { series: daily((value) => value / 8) }),
  range: heat(SAMPLE_JUDGED.range, { series: daily((value) => value / 60_000) }),
  negative: heat(negative, { series: daily((value) => value - 32_000) }),
  huge: heat(huge, { series: daily((value) => value * 1e9) }),
  "all-equal": heat(typical, { series: daily(() => 8_000) }),
  "one-day": heat(typical, { series: daily((value, ago) => (ago === 0 ? value : undefined)) }),
  "few-weeks": heat(typical, { series: { ...series, points: series.points.slice(-60) } }),
  "long-name": heat(SAMPLE_STATES["long-name"]),
  half: heat(typical, { size: [932, 468] }),
  third: heat(typical, { size: [622, 468] }),
  small: heat(typical, { size: [462, 306] }),
  low: heat(typical, { size: [1880, 200] }),
  tall: heat(typical, { size: [622, 960] }),
  large: heat(typical, { size: [1880, 960] }),
};

import type { Moment } from "../../../shared/protocol/moment.ts";
import type { Fixture, Fixtures } from "../define.ts";

const win = (at: string, title: string, text: string, more: Partial<Moment> = {}): Moment => ({
  id: `${title} ${at}`,
  title,
  text,
  at,
  ...more,
});

const wins: readonly Moment[] = [
  win("2026-11-21T14:05:00+01:00", "Big deal", "Ana Ribeiro: €48,200", { picture: "/favicon.svg" }),
  win("2026-11-20T16:31:00+01:00", "Target met", "Sales: Revenue €500,000"),
  win("2026-11-17T09:12:00+01:00", "A new leader", "Asia-Pacific leads Sales in Revenue"),
  win("2026-11-09T11:40:00+01:00", "A new record", "Support: Solved 412, best so far 398"),
  win("2025-12-19T18:02:00+01:00", "Best year ever", "Sales: Revenue €5.2M, best so far €4.9M"),
];
const LONG = win(
  "2026-11-21T09:58:00+01:00",
  "The most routes that were ever planned in one week",
  "Engineering: Routes computed for carriers and workshops 9,412,000, best so far 9,108,000",
);

const feed = (moments: readonly Moment[] | undefined, more: Partial<Fixture> = {}): Fixture => ({
  title: "Wins",
  items: [],
  ...(moments && { moments }),
  size: [622, 468],
  ...more,
});
const many = Array.from({ length: 20 }, (_, at) =>
  wins.slice(0, 4).map((one) => ({ ...one, id: `${at} ${one.id}` })),
).flat();

export const fixtures: Fixtures = {
  typical: feed(wins),
  /** Nothing was won yet. */
  waiting: feed([]),
  loading: feed(undefined),
  one: feed(wins.slice(0, 1)),
  pictures: feed(wins.map((one) => ({ ...one, picture: "/favicon.svg" }))),
  "without-pictures": feed(wins, { settings: { pictures: false } }),
  "more-than-fit": feed(many.slice(0, 20)),
  long: feed([LONG, ...wins]),
  narrow: feed([LONG, ...wins], { size: [352, 468] }),
  small: feed(wins, { size: [352, 200] }),
  wide: feed(wins, { size: [1250, 306] }),
};

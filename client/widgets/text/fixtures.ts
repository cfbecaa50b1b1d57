import type { Fixture, Fixtures } from "../define.ts";

const said = (text: string, more: Partial<Fixture> = {}): Fixture => ({
  title: "News",
  items: [],
  settings: { text },
  ...more,
});
const LONG =
  "The office in Porto opens on Monday. Whoever wants to work from there in the first two weeks finds a desk, a badge and a cup of coffee at the reception; please tell Marta the day before, so that the badge is ready and nobody waits at the door.";

export const fixtures: Fixtures = {
  typical: said("Town hall on Thursday, 16:00"),
  waiting: said(""),
  announcement: said("We are 100!", { settings: { text: "We are 100!", tone: "announcement" } }),
  lines: said("Monday: release\nWednesday: review\nFriday: demo"),
  long: said(LONG),
  "too-long": said(`${LONG}\n${LONG}`),
  "without-title": said("Welcome, team from Lisbon", { title: "" }),
  "other-scripts": said("今月の目標まであと三日 · السلام عليكم · Ζητώ"),
  wide: said(LONG, { size: [940, 306] }),
  "half-height": said("Town hall on Thursday, 16:00", { size: [462, 220] }),
  quarter: said("Town hall on Thursday, 16:00", { size: [300, 200] }),
  tall: said(LONG, { size: [462, 630] }),
};

import type { Fixture, Fixtures } from "../define.ts";

const picture = (settings: NonNullable<Fixture["settings"]>, more: Partial<Fixture> = {}): Fixture => ({
  title: "Team of the month",
  items: [],
  settings,
  ...more,
});
const OWN = { address: "/favicon.svg", description: "Three bars" };

export const fixtures: Fixtures = {
  typical: picture(OWN),
  waiting: picture({}),
  cover: picture({ ...OWN, fit: "cover" }),
  "wrong-address": picture({ address: "javascript:alert(1)" }),
  "without-title": picture(OWN, { title: "" }),
  wide: picture(OWN, { size: [940, 306] }),
  quarter: picture(OWN, { size: [300, 200] }),
};

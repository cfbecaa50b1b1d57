import type { Fixture, Fixtures } from "../define.ts";

const clock = (
  title: string,
  settings: NonNullable<Fixture["settings"]> = {},
  more: Partial<Fixture> = {},
): Fixture => ({
  title,
  items: [],
  settings,
  ...more,
});

export const fixtures: Fixtures = {
  typical: clock("Berlin"),
  // A clock waits for nothing: this is one that was told a zone that does not exist.
  waiting: clock("Atlantis", { zone: "Sea/Atlantis" }),
  elsewhere: clock("Tokyo", { zone: "Asia/Tokyo" }),
  "half-hours": clock("Kathmandu", { zone: "Asia/Kathmandu" }),
  "time-only": clock("Berlin", { date: false }),
  "without-title": clock(""),
  wide: clock("Berlin", {}, { size: [940, 306] }),
  quarter: clock("Berlin", {}, { size: [300, 200] }),
  tall: clock("Berlin", {}, { size: [462, 630] }),
};

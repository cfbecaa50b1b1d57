import { flag, type SettingsOf, whole } from "../define.ts";

export const SETTINGS = {
  sparkline: flag(true, { about: "A line of the last periods" }),
  periods: whole(13, {
    from: 3,
    to: 60,
    about: "How many periods the line shows, the running one among them",
  }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

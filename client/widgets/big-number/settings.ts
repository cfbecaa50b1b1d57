import { flag, type SettingsOf, whole } from "../define.ts";

export const SETTINGS = {
  /** A line of the last periods. */
  sparkline: flag(true),
  /** How many periods it shows, the running one among them. */
  periods: whole(13, { from: 3, to: 60 }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

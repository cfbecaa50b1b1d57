import { flag, type SettingsOf, whole } from "../define.ts";

export const SETTINGS = {
  /** How many periods are drawn, the running one among them. */
  periods: whole(13, { from: 3, to: 120 }),
  /** Whether the current value stands above the chart; without it the line has more room. */
  figure: flag(true),
};

export type Settings = SettingsOf<typeof SETTINGS>;

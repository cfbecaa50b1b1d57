import { flag, type SettingsOf, whole } from "../define.ts";

export const SETTINGS = {
  periods: whole(13, { from: 3, to: 120, about: "How many periods are drawn, the running one among them" }),
  figure: flag(true, { about: "The current value above the chart; without it the line has more room" }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

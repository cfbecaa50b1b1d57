import { flag, type SettingsOf } from "../define.ts";

export const SETTINGS = {
  change: flag(true, { about: "Shows how each KPI changed" }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

import { flag, type SettingsOf } from "../define.ts";

export const SETTINGS = {
  benchmark: flag(true, { about: "Shows where the KPI comes from" }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

import { flag, type SettingsOf } from "../define.ts";

export const SETTINGS = {
  /** Shows where the KPI comes from. */
  benchmark: flag(true),
};

export type Settings = SettingsOf<typeof SETTINGS>;

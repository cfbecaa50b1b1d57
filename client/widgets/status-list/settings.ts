import { flag, type SettingsOf } from "../define.ts";

export const SETTINGS = {
  /** Shows how each KPI changed. */
  change: flag(true),
};

export type Settings = SettingsOf<typeof SETTINGS>;

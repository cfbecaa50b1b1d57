import { flag, type SettingsOf } from "../define.ts";

export const SETTINGS = {
  /** Shows the pictures that wins have. */
  pictures: flag(true),
};

export type Settings = SettingsOf<typeof SETTINGS>;

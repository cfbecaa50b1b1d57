import { flag, type SettingsOf } from "../define.ts";

export const SETTINGS = {
  /** Names who answers for each risk. */
  owner: flag(true),
};

export type Settings = SettingsOf<typeof SETTINGS>;

import { type SettingsOf, whole } from "../define.ts";

export const SETTINGS = {
  /** How many units at most, the best first. */
  most: whole(12, { from: 1, to: 50 }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

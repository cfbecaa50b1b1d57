import { type SettingsOf, whole } from "../define.ts";

export const SETTINGS = {
  /** How many periods are drawn, the running one among them. */
  periods: whole(13, { from: 3, to: 120 }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

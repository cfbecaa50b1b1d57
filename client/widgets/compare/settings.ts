import { type SettingsOf, whole } from "../define.ts";

export const SETTINGS = {
  most: whole(12, { from: 1, to: 50, about: "How many units at most, the best first" }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

import { choice, type SettingsOf, text } from "../define.ts";

export const SETTINGS = {
  text: text("", { most: 600 }),
  /** An announcement stands in the middle and has a frame. */
  tone: choice(["plain", "announcement"], "plain"),
};

export type Settings = SettingsOf<typeof SETTINGS>;

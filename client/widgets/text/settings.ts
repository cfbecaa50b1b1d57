import { choice, type SettingsOf, text } from "../define.ts";

export const SETTINGS = {
  text: text("", { most: 600 }),
  tone: choice(["plain", "announcement"], "plain", {
    about: "An announcement stands in the middle and has a frame",
  }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

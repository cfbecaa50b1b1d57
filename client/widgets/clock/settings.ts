import { flag, type SettingsOf, text } from "../define.ts";

export const SETTINGS = {
  zone: text("", { most: 60, about: "A zone such as Asia/Tokyo; the organisation's when empty" }),
  date: flag(true, { about: "Also the date there" }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

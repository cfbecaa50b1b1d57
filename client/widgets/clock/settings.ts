import { flag, type SettingsOf, text } from "../define.ts";

export const SETTINGS = {
  /** A zone such as Asia/Tokyo; the organisation's when empty. */
  zone: text("", { most: 60 }),
  /** Also its date. */
  date: flag(true),
};

export type Settings = SettingsOf<typeof SETTINGS>;

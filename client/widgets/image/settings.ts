import { choice, type SettingsOf, text } from "../define.ts";

export const SETTINGS = {
  /** `https://…`, or a path of this server. */
  address: text("", { most: 2000 }),
  /** What it shows, for who does not see it. */
  description: text("", { most: 200 }),
  fit: choice(["contain", "cover"], "contain"),
};

export type Settings = SettingsOf<typeof SETTINGS>;

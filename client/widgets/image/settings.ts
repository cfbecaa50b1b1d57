import { choice, type SettingsOf, text } from "../define.ts";

export const SETTINGS = {
  address: text("", { most: 2000, about: "https://…, or a path of this server" }),
  description: text("", { most: 200, about: "What the picture shows, for who does not see it" }),
  fit: choice(["contain", "cover"], "contain", {
    about: "The whole picture, or cut so that it fills the tile",
  }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

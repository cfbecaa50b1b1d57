import { choice, type SettingsOf, text, whole } from "../define.ts";

export const SETTINGS = {
  /** L4. */
  show: choice(["all", "top-and-movers", "podium", "podium-and-movers"], "all", {
    about:
      "From first to last as far as there is room; or the top and who gained most, so that nobody is last; a podium has the first three large above the others",
  }),
  top: whole(3, { from: 0, to: 50, about: "With movers: how many from the top" }),
  movers: whole(3, { from: 0, to: 50, about: "With movers: how many of the others that gained most ranks" }),
  kind: text("", {
    most: 40,
    about: "Ranks the units of this kind, such as person, anywhere below; else those directly below",
  }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

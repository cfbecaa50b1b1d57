import { choice, type SettingsOf, text, whole } from "../define.ts";

export const SETTINGS = {
  /**
   * `all` ranks from first to last as far as there is room; `top-and-movers` names nobody last (L4). With `podium` the
   * first three stand large above the others, with `podium-and-movers` above those that the numbers below choose.
   */
  show: choice(["all", "top-and-movers", "podium", "podium-and-movers"], "all"),
  /** With movers: how many from the top, and how many of the others that gained most ranks. */
  top: whole(3, { from: 0, to: 50 }),
  movers: whole(3, { from: 0, to: 50 }),
  /** Ranks the units of this kind, such as `person`, anywhere below; else those directly below. */
  kind: text("", { most: 40 }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

import { choice, type SettingsOf, whole } from "../define.ts";

export const SETTINGS = {
  /** `all` ranks from first to last as far as there is room; `top-and-movers` names nobody last (L4). */
  show: choice(["all", "top-and-movers"], "all"),
  /** With `top-and-movers`: how many from the top, and how many of the others that gained most ranks. */
  top: whole(3, { from: 0, to: 50 }),
  movers: whole(3, { from: 0, to: 50 }),
};

export type Settings = SettingsOf<typeof SETTINGS>;

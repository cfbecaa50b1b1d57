import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { CompareView } from "./view.tsx";

export const widget = defineWidget({
  about: "The units below one, as bars of one scale",
  settings: SETTINGS,
  headline: false,
  links: "rows",
  narrowest: 13,
  needs: () => ({ league: true }),
  View: CompareView,
});

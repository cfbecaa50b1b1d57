import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { TrendView } from "./view.tsx";

export const widget = defineWidget({
  about: "One KPI over time, with target, benchmark and pace",
  settings: SETTINGS,
  headline: false,
  links: "tile",
  narrowest: 12,
  needs: ({ periods }) => ({ periods }),
  View: TrendView,
});

import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { BigNumber } from "./view.tsx";

export const widget = defineWidget({
  about: "One KPI: its value, distance to target, change, trend",
  settings: SETTINGS,
  headline: true,
  links: "tile",
  needs: ({ sparkline, periods }) => ({ periods: sparkline ? periods : undefined }),
  View: BigNumber,
});

import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { Bullet } from "./view.tsx";

export const widget = defineWidget({
  about: "One KPI as a bar against pace, target and benchmark",
  settings: SETTINGS,
  headline: false,
  links: "tile",
  needs: () => ({}),
  View: Bullet,
});

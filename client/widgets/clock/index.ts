import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { ClockView } from "./view.tsx";

export const widget = defineWidget({
  about: "The time and date, here or in another zone",
  settings: SETTINGS,
  headline: false,
  links: "none",
  needs: () => ({}),
  View: ClockView,
});

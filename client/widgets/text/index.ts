import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { TextView } from "./view.tsx";

export const widget = defineWidget({
  about: "A text or an announcement, as large as it fits",
  settings: SETTINGS,
  headline: false,
  links: "none",
  needs: () => ({}),
  View: TextView,
});

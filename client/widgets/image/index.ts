import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { ImageView } from "./view.tsx";

export const widget = defineWidget({
  about: "A picture",
  settings: SETTINGS,
  headline: false,
  links: "none",
  needs: () => ({}),
  View: ImageView,
});

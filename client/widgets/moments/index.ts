import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { MomentsView } from "./view.tsx";

export const widget = defineWidget({
  about: "The wins that were celebrated last",
  settings: SETTINGS,
  headline: false,
  links: "none",
  narrowest: 12,
  needs: () => ({ moments: true }),
  View: MomentsView,
});

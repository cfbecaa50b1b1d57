import { defineWidget } from "../define.ts";
import { ObjectivesView } from "./view.tsx";

export const widget = defineWidget({
  about: "Objectives with their progress, and their key results on the way to their goals",
  settings: {},
  headline: false,
  links: "rows",
  narrowest: 13,
  shows: "objective",
  begins: {},
  needs: () => ({}),
  View: ObjectivesView,
});

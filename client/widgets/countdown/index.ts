import { defineWidget } from "../define.ts";
import { Countdown } from "./view.tsx";

export const widget = defineWidget({
  about: "What is left to reach a target, and what each day that is left has to bring",
  settings: {},
  headline: false,
  links: "tile",
  narrowest: 11,
  needs: () => ({ pace: true }),
  View: Countdown,
});

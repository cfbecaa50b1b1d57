import { defineWidget } from "../define.ts";
import { PaceView } from "./view.tsx";

export const widget = defineWidget({
  about: "How far ahead of or behind its pace a KPI is, and the way it went",
  settings: {},
  headline: false,
  links: "tile",
  narrowest: 11,
  needs: () => ({ pace: true }),
  View: PaceView,
});

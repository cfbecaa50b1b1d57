import { defineWidget } from "../define.ts";
import { GaugeView } from "./view.tsx";

export const widget = defineWidget({
  about: "One KPI's attainment as a dial from 0 to 200 %",
  settings: {},
  headline: false,
  links: "tile",
  needs: () => ({}),
  View: GaugeView,
});

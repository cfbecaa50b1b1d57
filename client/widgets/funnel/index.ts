import { defineWidget } from "../define.ts";
import { FunnelView } from "./view.tsx";

export const widget = defineWidget({
  about: "KPIs that follow from each other, as bars with the share that each step keeps; two are a ratio",
  settings: {},
  headline: false,
  links: "rows",
  narrowest: 12.5,
  needs: () => ({}),
  View: FunnelView,
});

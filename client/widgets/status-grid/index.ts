import { defineWidget } from "../define.ts";
import { StatusGrid } from "./view.tsx";

export const widget = defineWidget({
  about: "The status of a unit: its Tier 1 KPIs as large cells, its Tier 2 KPIs as small ones",
  settings: {},
  headline: false,
  links: "rows",
  narrowest: 12.5,
  needs: () => ({}),
  View: StatusGrid,
});

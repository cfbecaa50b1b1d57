import { defineWidget } from "../define.ts";
import { ScorecardView } from "./view.tsx";

export const widget = defineWidget({
  about: "A scorecard: its KPIs with weight, attainment and status, the aggregate and the rating",
  settings: {},
  headline: false,
  links: "rows",
  narrowest: 13,
  shows: "scorecard",
  begins: {},
  needs: () => ({}),
  View: ScorecardView,
});

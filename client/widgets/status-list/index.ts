import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { StatusList } from "./view.tsx";

export const widget = defineWidget({
  about: "Several KPIs of a unit, each with value, status and change",
  settings: SETTINGS,
  headline: false,
  links: "rows",
  narrowest: 12.5,
  needs: () => ({}),
  View: StatusList,
});

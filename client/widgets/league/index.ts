import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { LeagueTable } from "./view.tsx";

export const widget = defineWidget({
  about: "The units below a unit, ranked by one KPI",
  settings: SETTINGS,
  headline: false,
  links: "rows",
  narrowest: 13,
  needs: ({ kind }) => ({ league: true, ...(kind !== "" && { kind }) }),
  View: LeagueTable,
});

import { defineWidget } from "../define.ts";
import { YearHeat } from "./view.tsx";

/** A series ends with the reading's period: what is ahead of today in a quarter is asked for on top of a year. */
const PERIODS = 366 + 92;

export const widget = defineWidget({
  about: "A year of days as a calendar, each as light as its value is large",
  settings: {},
  headline: false,
  links: "tile",
  narrowest: 13,
  needs: () => ({ periods: PERIODS, grain: "day" }),
  View: YearHeat,
});

import { defineWidget } from "../define.ts";
import { SETTINGS } from "./settings.ts";
import { KriList } from "./view.tsx";

export const widget = defineWidget({
  about: "Key risk indicators, the worst first: level, value against its limits, owner, age",
  settings: SETTINGS,
  headline: false,
  // Rows lead to their KPIs; what is missing where there are none, the list says better than a tile could.
  links: "none",
  narrowest: 14,
  shows: "KRI",
  begins: { kris: "all" },
  needs: () => ({}),
  View: KriList,
});

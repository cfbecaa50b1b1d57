import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import { SAMPLE_NOW } from "./samples.ts";
import { estimateWidth } from "./text-width.ts";

/** What a widget's view gets beside its data, for tests of views: a tile of a quarter of a screen's width. */
export const SAMPLE_PROPS = {
  series: undefined,
  league: undefined,
  pace: undefined,
  now: SAMPLE_NOW,
  format: createFormat("en-GB"),
  times: createTimeFormat("en-GB", "Europe/Berlin"),
  room: {
    width: 430,
    height: 400,
    type: { label: 42, small: 28, least: 28, headline: 130 },
    em: estimateWidth,
  },
  linkTo: ({ kpi, unit }: { readonly kpi: string; readonly unit: string }) => `/${kpi}/${unit}`,
};

import type { LineSeriesOption } from "echarts/charts";
import type { SeriesPoint } from "../../shared/protocol/history-views.ts";
import type { ChartOptions } from "./options.ts";
import { FONT, type Palette } from "./theme.ts";

/** A remark on a chart: the instants of its days, in ms since 1970, and the letter by which a list names it (O6). */
export interface RemarkMark {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  /** One day: a line. Otherwise a band. */
  readonly oneDay: boolean;
  readonly notComparable: boolean;
}

/** The sign beside the letter of what is not comparable: it is dotted, too, so that no colour has to tell. */
const NOT_COMPARABLE = " ≠";

/**
 * The options of a trend with remarks drawn on it as bands, those of one day as lines, dotted where they are not
 * comparable. They lie on an axis of their own, along which a period is one long: the trend's axis knows no instant
 * between two periods.
 */
export function withRemarks(
  options: ChartOptions,
  points: readonly SeriesPoint[],
  remarks: readonly RemarkMark[],
  { palette, fontSize }: { readonly palette: Palette; readonly fontSize: number },
): ChartOptions {
  const [low, high] = ends(points.length);
  const shown = remarks
    .map((mark) => ({ mark, from: placeOf(points, mark.start), to: placeOf(points, mark.end) }))
    .filter(({ from, to }) => to > low && from < high)
    .map(({ mark, from, to }) => ({ mark, from: Math.max(low, from), to: Math.min(high, to) }));
  if (shown.length === 0) return options;

  const label = {
    show: true,
    position: "insideTop",
    formatter: "{b}",
    color: palette.ink,
    backgroundColor: palette.surface,
    padding: 3,
    fontFamily: FONT,
    fontSize: fontSize * 0.9,
    fontWeight: 600,
  } as const;
  const series: LineSeriesOption = {
    type: "line",
    name: "Remarks",
    data: [],
    xAxisIndex: 1,
    silent: true,
    animation: false,
    tooltip: { show: false },
    markArea: {
      silent: true,
      animation: false,
      data: shown.map(({ mark: { letter, oneDay, notComparable }, from, to }) => [
        {
          name: letter + (notComparable ? NOT_COMPARABLE : ""),
          xAxis: from,
          itemStyle: {
            color: palette.inkSoft,
            opacity: oneDay ? 0.7 : 0.2,
            borderColor: palette.inkSoft,
            borderWidth: oneDay || notComparable ? 2 : 0,
            borderType: notComparable ? "dotted" : "solid",
          },
          label,
        },
        { xAxis: to },
      ]),
    },
  };
  const axis = {
    type: "value" as const,
    min: low,
    max: high,
    show: false,
    axisPointer: { show: false, triggerTooltip: false },
  };
  return {
    ...options,
    xAxis: [options.xAxis ?? [], axis].flat(),
    series: [options.series ?? [], series].flat(),
  };
}

/** Where the axis begins and ends: few points stand inside it, of many the first and the last at its ends. */
const ends = (count: number): [low: number, high: number] =>
  count < 3 ? [-0.5, count - 0.5] : [0, count - 1];

/** Where an instant lies among periods: in the middle of the first one at 0, of the second one at 1. */
function placeOf(points: readonly SeriesPoint[], at: number): number {
  for (const [index, point] of points.entries()) {
    const start = Date.parse(point.start);
    const end = Date.parse(point.end);
    if (at < start) return index - 0.5;
    if (at < end) return index + (at - start) / (end - start) - 0.5;
  }
  return points.length - 0.5;
}

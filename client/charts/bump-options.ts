import type { LineSeriesOption } from "echarts/charts";
import type { RankRow } from "../../shared/kpi/rank-history.ts";
import type { ChartOptions } from "./options.ts";
import { FONT, type Palette, SERIES_COLOURS } from "./theme.ts";

/** What a bump chart shows: how units climb and fall in a league (L1). */
export interface Bump {
  /** What stands under each period, oldest first. */
  readonly periods: readonly string[];
  /** Best first by the newest period; those that never had a rank are left out. */
  readonly rows: readonly RankRow[];
  /** The unit whose line stands out; the others are drawn back. */
  readonly marked?: string | undefined;
  /** CSS pixels; everything else is sized by it. */
  readonly fontSize: number;
  /** CSS pixels for the names beside the lines; longer ones are cut. */
  readonly nameWidth: number;
  /** Little room between the periods: finer lines and marks. */
  readonly dense?: boolean;
}

/** So many lines have a colour; more of them nobody follows. */
const MOST_COLOURED = 12;
/** Up to so many ranks each one is written. */
const MOST_TICKS = 15;

/** The height that keeps a bump chart's names apart, in CSS pixels. */
export const bumpHeight = ({ rows, fontSize }: Pick<Bump, "rows" | "fontSize">): number =>
  Math.ceil((rows.length + 1) * fontSize * 1.9 + fontSize * 2);

/**
 * The ranks of units over periods as lines, the first place on top. Each line ends at a place of its own beside its
 * name: equal ranks fan out there, and who has no rank in the newest period stands below all others.
 */
export function bumpOptions(bump: Bump, palette: Palette): ChartOptions {
  const { periods, rows, fontSize } = bump;
  const ticks = ticksFor(rows.length);
  const text = { color: palette.inkSoft, fontFamily: FONT, fontSize };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: {
      left: fontSize * 0.3,
      right: bump.nameWidth + fontSize,
      top: fontSize * 0.5,
      bottom: fontSize * 0.3,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    tooltip: {
      trigger: "item",
      confine: true,
      transitionDuration: 0,
      backgroundColor: palette.surfaceRaised,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontFamily: FONT, fontSize },
    },
    xAxis: {
      type: "category",
      boundaryGap: false,
      data: [...periods, ""],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, textMargin: [0, fontSize * 0.3], margin: fontSize * 0.9 },
    },
    yAxis: {
      type: "value",
      inverse: true,
      min: 0.5,
      max: Math.max(1, rows.length) + 0.5,
      axisTick: { show: false, customValues: ticks },
      axisLabel: { ...text, customValues: ticks, margin: fontSize * 0.9 },
      splitLine: { show: false },
    },
    series: rows.map((row, index) => lineOf(bump, palette, row, index)),
  };
}

function ticksFor(count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return count <= MOST_TICKS ? all : all.filter((rank) => rank === 1 || rank % 5 === 0);
}

function lineOf(
  { fontSize, marked, nameWidth, dense = false }: Bump,
  palette: Palette,
  { unit, name, ranks }: RankRow,
  index: number,
): LineSeriesOption {
  const isMarked = unit === marked;
  const drawnBack = marked === undefined ? index >= MOST_COLOURED : !isMarked;
  const series = SERIES_COLOURS[index % SERIES_COLOURS.length] ?? "ink";
  const color = drawnBack ? palette.edge : isMarked ? palette.accent : palette[series];
  const width = fontSize * (isMarked ? 0.32 : drawnBack ? 0.1 : 0.19) * (dense ? 0.75 : 1);
  // The second six have the colours of the first, and lines with gaps.
  const dashed = !drawnBack && !isMarked && index >= SERIES_COLOURS.length;
  const place = {
    value: index + 1,
    tooltip: { show: false },
    symbolSize: fontSize * 0.4,
    label: {
      show: true,
      position: "right" as const,
      formatter: () => name,
      width: nameWidth,
      overflow: "truncate" as const,
      align: "left" as const,
      color: isMarked || marked === undefined ? palette.ink : palette.inkSoft,
      fontFamily: FONT,
      fontSize,
      fontWeight: isMarked ? ("bold" as const) : ("normal" as const),
    },
  };
  return {
    type: "line",
    // Units may share a name.
    id: unit,
    name,
    animation: false,
    data: [...ranks, place],
    connectNulls: false,
    showSymbol: true,
    showAllSymbol: true,
    symbol: "circle",
    symbolSize: fontSize * (drawnBack || dense ? 0.4 : 0.65),
    itemStyle: { color },
    lineStyle: { color, width, type: dashed ? "dashed" : "solid" },
    triggerEvent: "line",
    emphasis: { focus: "series", lineStyle: { width: width * 1.6 } },
    blur: { lineStyle: { opacity: 0.25 }, itemStyle: { opacity: 0.25 }, label: { opacity: 0.5 } },
    z: isMarked ? 5 : drawnBack ? 2 : 3,
  };
}

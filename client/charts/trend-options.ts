import type { LineSeriesOption } from "echarts/charts";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import type { Status } from "../../shared/kpi/attainment.ts";
import type { SeriesPoint } from "../../shared/protocol/history-views.ts";
import type { TimeFormat } from "../../shared/units/format-time.ts";
import type { Format } from "../../shared/units/format.ts";
import type { Counting } from "../../shared/units/measure.ts";
import type { ChartOptions } from "./options.ts";
import { roundTicks } from "./ticks.ts";
import { STATUS_SHAPE } from "./status-shape.ts";
import { COLOUR_OF, FONT, type Palette } from "./theme.ts";

/** An earlier time laid over a trend. */
export interface Compared {
  /** "Year before". */
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

/** A limit of a risk. */
export interface TrendLimit {
  readonly level: "amber" | "red";
  readonly value: number;
}

/** What a trend shows. */
export interface Trend {
  /** One per period, oldest first; a point that is not a value is a gap in the line. */
  readonly points: readonly SeriesPoint[];
  readonly grain: PeriodKind;
  /** The values that an earlier time had, one for each point; drawn as a muted line (P3). */
  readonly compared?: Compared | undefined;
  /** Levels of a risk, as lines across: amber dashed, red drawn through. */
  readonly limits?: readonly TrendLimit[] | undefined;
  readonly measure: Counting;
  /** Status of the last point: its marker has that colour and shape (S4). */
  readonly status?: Status | undefined;
  /** The last number is old: the line is grey (F2). */
  readonly stale?: boolean;
  readonly format: Format;
  readonly times: TimeFormat;
  /** CSS pixels; everything else is sized by it. */
  readonly fontSize: number;
  /** CSS pixels of the whole chart: how many lines it carries. */
  readonly height: number;
  /** Little room: only the first and the last period are named under it. */
  readonly endsOnly?: boolean;
  /** With a pointer at hand: values under it are told. */
  readonly interactive?: boolean;
}

/** The trend of a KPI: its values, the target as a step line, the benchmark dashed, the pace as a mark. */
export function trendOptions(trend: Trend, palette: Palette): ChartOptions {
  const { points, format, measure, times, grain, fontSize } = trend;
  const [low, high] = extentOf(points, [
    ...(trend.compared?.values ?? []),
    ...(trend.limits ?? []).map(({ value }) => value),
  ]);
  const lines = Math.max(1, Math.min(5, Math.floor(trend.height / (fontSize * 2.6))));
  const ticks = roundTicks(low, high, lines, measure);
  const axisText = { color: palette.inkSoft, fontFamily: FONT, fontSize };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: {
      left: fontSize * 0.3,
      right: fontSize * 0.9,
      top: fontSize * 0.7,
      bottom: fontSize * 0.3,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    ...(trend.interactive ? { tooltip: tooltipOf(trend, palette) } : {}),
    xAxis: {
      type: "category",
      boundaryGap: points.length < 3,
      data: points.map((point) => times.tick({ kind: grain, start: point.start })),
      axisLine: { lineStyle: { color: palette.edge, width: 2 } },
      axisTick: { show: false },
      axisLabel: {
        ...axisText,
        hideOverlap: true,
        // Labels that nearly touch read as one word.
        textMargin: [0, fontSize * 0.3],
        margin: fontSize * 0.5,
        alignMinLabel: "left",
        ...(trend.endsOnly && endLabels(points.length)),
      },
    },
    yAxis: {
      type: "value",
      // The lines fill the height: rounding the axis to whole steps would leave a third of it empty.
      min: low,
      max: high,
      axisTick: { show: false, customValues: ticks },
      axisLabel: {
        ...axisText,
        customValues: ticks,
        margin: fontSize * 0.5,
        formatter: (value: number) => format.value(value, measure),
      },
      splitLine: { lineStyle: { color: palette.line, width: 1 } },
    },
    series: seriesOf(trend, palette),
  };
}

/** Labels of the first and the last of so many periods, each within the width of the chart. */
const endLabels = (count: number) =>
  ({
    interval: (index: number) => index === 0 || index === count - 1,
    hideOverlap: false,
    alignMaxLabel: count > 1 ? "right" : "left",
  }) as const;

/** From the lowest to the highest of all lines, with some air, also when all of them are flat and level. */
function extentOf(
  points: readonly SeriesPoint[],
  others: readonly (number | undefined)[],
): [low: number, high: number] {
  const levels = points.flatMap(({ value, target, expected, benchmark }) => [
    value,
    expected,
    benchmark,
    ...(typeof target === "number" ? [target] : (target ?? [])),
  ]);
  const all = [...levels, ...others].filter((number) => number !== undefined);
  if (all.length === 0) return [0, 1];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = (high > low ? high - low : Math.max(1, Math.abs(high))) * 0.08;
  return [low - air, high + air];
}

const NONE = null;
type Cell = number | null;

function seriesOf(trend: Trend, palette: Palette): LineSeriesOption[] {
  const { points } = trend;
  const width = Math.max(2, trend.fontSize * 0.12);
  const column = (of: (point: SeriesPoint) => number | undefined): Cell[] =>
    points.map((point) => of(point) ?? NONE);
  const thin = (name: string, data: Cell[], color: string, type: "solid" | "dashed" | "dotted") =>
    line({ name, data, step: "middle", lineStyle: { color, width: width * 0.75, type } });

  const low = column(({ target }) => (typeof target === "object" ? target[0] : undefined));
  const high = column(({ target }) => (typeof target === "object" ? target[1] : undefined));
  const target = column((point) => (typeof point.target === "number" ? point.target : undefined));
  const benchmark = column((point) => point.benchmark);

  return [
    ...(has(target) ? [thin("Target", target, palette.ink, "solid")] : []),
    ...(has(low) ? [thin("Target from", low, palette.ink, "solid")] : []),
    ...(has(high) ? [thin("Target to", high, palette.ink, "solid")] : []),
    ...(has(benchmark) ? [thin("Benchmark", benchmark, palette.benchmark, "dashed")] : []),
    ...limitLines(trend, palette, width),
    ...comparedLine(trend, palette, width),
    ...paceMark(trend, palette),
    valueLine(trend, palette, width),
  ];
}

function limitLines({ limits = [], points }: Trend, palette: Palette, width: number): LineSeriesOption[] {
  return limits.map(({ level, value }) => {
    const color = level === "red" ? palette.statusOff : palette.statusAtRisk;
    const type = level === "red" ? "solid" : "dashed";
    return line({
      name: level === "red" ? "Red" : "Amber",
      data: points.map(() => value),
      lineStyle: { color, width, type },
      z: 3,
    });
  });
}

/** The line of an earlier time: muted, and of dots, so that it is no second value. */
function comparedLine({ compared }: Trend, palette: Palette, width: number): LineSeriesOption[] {
  if (!compared?.values.some((value) => value !== undefined)) return [];
  const data = compared.values.map((value) => value ?? NONE);
  return [
    line({ name: compared.name, data, lineStyle: { color: palette.inkStale, width, type: "dotted" }, z: 3 }),
  ];
}

/** What should be reached by now, where it differs from the whole target: a hollow diamond at the running period (T3). */
function paceMark({ points, fontSize }: Trend, palette: Palette): LineSeriesOption[] {
  const index = points.length - 1;
  const last = points[index];
  if (last?.expected === undefined || last.expected === last.target) return [];
  const { expected } = last;
  return [
    line({
      name: "Expected by now",
      data: points.map((_, at) => (at === index ? expected : NONE)),
      showSymbol: true,
      // Among many points the library would leave out the symbol of the very one that has it.
      showAllSymbol: true,
      symbol: "diamond",
      symbolSize: fontSize * 0.8,
      lineStyle: { width: 0 },
      itemStyle: {
        color: palette.surface,
        borderColor: palette.ink,
        borderWidth: Math.max(2, fontSize * 0.1),
      },
      z: 4,
    }),
  ];
}

function valueLine(
  { points, status, stale, fontSize }: Trend,
  palette: Palette,
  width: number,
): LineSeriesOption {
  const shown = points.map((point) => (point.state === "value" ? (point.value ?? NONE) : NONE));
  const last = lastIndexOfValue(shown);
  const color = stale ? palette.inkStale : palette.accent;
  const mark = stale ? palette.inkStale : status ? palette[COLOUR_OF[status]] : color;
  const shape = status && STATUS_SHAPE[status];
  const border = Math.max(2, fontSize * 0.1);
  const ofLast = shape?.hollow
    ? { color: palette.surface, borderColor: mark, borderWidth: border }
    : { color: mark };
  const alone = (at: number): boolean => (shown[at - 1] ?? NONE) === NONE && (shown[at + 1] ?? NONE) === NONE;
  return line({
    name: "Value",
    z: 5,
    lineStyle: { color, width: width * 1.4 },
    showSymbol: true,
    showAllSymbol: true,
    data: shown.map((value, at) => {
      if (value === NONE) return NONE;
      // A value between two gaps has no line to be seen by.
      const size = at === last ? fontSize * 0.85 : alone(at) ? fontSize * 0.4 : 0;
      return {
        value,
        symbol: at === last && shape ? shape.symbol : "circle",
        symbolSize: size,
        itemStyle: at === last ? ofLast : { color },
      };
    }),
  });
}

const line = (
  own: Partial<LineSeriesOption> & Pick<LineSeriesOption, "name" | "data">,
): LineSeriesOption => ({
  type: "line",
  animation: false,
  silent: true,
  showSymbol: false,
  connectNulls: false,
  ...own,
});

const has = (cells: readonly Cell[]): boolean => cells.some((cell) => cell !== NONE);

function lastIndexOfValue(cells: readonly Cell[]): number {
  for (let index = cells.length - 1; index >= 0; index -= 1) if (cells[index] !== NONE) return index;
  return -1;
}

function tooltipOf(
  { fontSize, format, measure }: Trend,
  palette: Palette,
): NonNullable<ChartOptions["tooltip"]> {
  return {
    trigger: "axis",
    confine: true,
    transitionDuration: 0,
    backgroundColor: palette.surfaceRaised,
    borderColor: palette.line,
    textStyle: { color: palette.ink, fontFamily: FONT, fontSize },
    axisPointer: { animation: false, lineStyle: { color: palette.inkSoft } },
    valueFormatter: (value) =>
      typeof value === "number" ? format.value(value, measure, "full") : "no value",
  };
}

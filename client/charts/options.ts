import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";

/** What our charts may be told: a subset of ECharts' options, by what setup.ts has registered. */
export type ChartOptions = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption>;

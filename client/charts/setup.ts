import { LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

// Only what is used: the whole of ECharts is twice as heavy.
echarts.use([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

export const initChart = echarts.init;
export type ChartInstance = echarts.ECharts;

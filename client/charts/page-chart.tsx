import "./setup-marks.ts";
import type { JSX } from "react";
import { Chart, type ChartProps } from "./chart.tsx";

/** A chart that can carry remarks. */
export const PageChart = (props: ChartProps): JSX.Element => <Chart {...props} />;

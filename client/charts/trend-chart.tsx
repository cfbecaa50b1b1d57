import { type JSX, useMemo } from "react";
import { Chart } from "./chart.tsx";
import { type Trend, trendOptions } from "./trend-options.ts";

/** A trend as a chart; `trend` must be the same object while it says the same. */
export function TrendChart({ trend, label }: { readonly trend: Trend; readonly label: string }): JSX.Element {
  const options = useMemo(() => trendOptions(trend), [trend]);
  return <Chart options={options} label={label} />;
}

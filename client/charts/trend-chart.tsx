import { type JSX, useMemo } from "react";
import { usePalette } from "../lib/theme.ts";
import { Chart } from "./chart.tsx";
import { type Trend, trendOptions } from "./trend-options.ts";

/** A trend as a chart; `trend` must be the same object while it says the same. */
export function TrendChart({ trend, label }: { readonly trend: Trend; readonly label: string }): JSX.Element {
  const palette = usePalette();
  const options = useMemo(() => trendOptions(trend, palette), [trend, palette]);
  return <Chart options={options} label={label} />;
}

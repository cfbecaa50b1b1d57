import { lazy, Suspense, type JSX } from "react";
import type { Trend } from "./trend-options.ts";

// ECharts weighs more than the rest of the wall: it comes after the first numbers, with all that belongs to it.
const TrendChart = lazy(() => import("./trend-chart.tsx").then((module) => ({ default: module.TrendChart })));

/** A trend that loads ECharts when it is first shown; empty until then. */
export function LazyTrend(props: { readonly trend: Trend; readonly label: string }): JSX.Element {
  return (
    <Suspense fallback={null}>
      <TrendChart {...props} />
    </Suspense>
  );
}

import { lazy, Suspense, type JSX } from "react";
import type { ChartProps } from "./chart.tsx";

// ECharts weighs more than the rest of the wall: it comes after the first numbers.
const Chart = lazy(() => import("./chart.tsx").then((module) => ({ default: module.Chart })));

/** A chart that loads ECharts when it is first shown; empty until then. */
export function LazyChart(props: ChartProps): JSX.Element {
  return (
    <Suspense fallback={null}>
      <Chart {...props} />
    </Suspense>
  );
}

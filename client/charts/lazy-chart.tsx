import { lazy, Suspense, type JSX } from "react";
import type { ChartProps } from "./chart.tsx";

// ECharts weighs more than the rest of a page: it comes after the first numbers.
const PageChart = lazy(() => import("./page-chart.tsx").then((module) => ({ default: module.PageChart })));

/** A chart of a page that loads ECharts when it is first shown; empty until then. */
export function LazyChart(props: ChartProps): JSX.Element {
  return (
    <Suspense fallback={null}>
      <PageChart {...props} />
    </Suspense>
  );
}

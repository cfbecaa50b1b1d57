import { monitorEventLoopDelay } from "node:perf_hooks";

/** Watches how late the event loop runs; `p99S` gives seconds since the last question. */
export function watchEventLoop(): { p99S(): number; close(): void } {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  return {
    p99S() {
      // The histogram measures a timer of ten milliseconds: what is beyond that is delay.
      const late = histogram.percentile(99) / 1e9 - 0.01;
      histogram.reset();
      return Number.isFinite(late) ? Math.max(0, late) : 0;
    },
    close: () => {
      histogram.disable();
    },
  };
}

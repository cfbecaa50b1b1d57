import { useEffect, useRef, type JSX } from "react";
import { createFlush } from "./flush.ts";
import type { ChartOptions } from "./options.ts";
import { type ChartInstance, initChart } from "./setup.ts";

const flush = createFlush({
  frame: (run) => window.requestAnimationFrame(run),
  after: (ms, run) => window.setTimeout(run, ms),
});

/** After so many frames in which nothing changed, a chart asks for no more. */
const STILL_FRAMES = 1;

/** A chart that fills its parent; `label` says in words what it shows. */
export interface ChartProps {
  readonly options: ChartOptions;
  readonly label: string;
  /** Given what the drawn chart can be asked, once it is there, and `undefined` when it is gone. */
  readonly onReady?: (chart: ChartHandle | undefined) => void;
}

/** What a drawn chart can be asked. */
export interface ChartHandle {
  /** The place in the data, counted from 0, that is nearest to so many CSS pixels from the left. */
  placeAt(left: number): number;
  /** The chart as it is, at twice the density of the page. */
  picture(background: string): HTMLCanvasElement;
}

/** The only holder of an ECharts instance: makes, draws, resizes and disposes it. */
export function Chart({ options, label, onReady }: ChartProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartInstance>(null);
  const drawn = useRef("");

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const made = initChart(element, null, { renderer: "canvas" });
    // ECharts would ask for ten more animation frames after each drawing, and a television's every frame costs.
    made.getZr().setSleepAfterStill(STILL_FRAMES);
    chart.current = made;
    const release = watchSize(element, () => made.resize());
    onReady?.(handleOf(made));
    return () => {
      release();
      onReady?.(undefined);
      flush.forget(made);
      made.dispose();
      chart.current = null;
      drawn.current = "";
    };
  }, [onReady]);

  useEffect(() => {
    const made = chart.current;
    if (!made) return;
    flush.ask(made, () => {
      const parts = partsOf(options);
      // Changing what is there costs half of making it anew; lines that come or go would leave traces. Laid out and
      // drawn in the frame after, so that no task of a slow television is long.
      made.setOption(options, { notMerge: parts !== drawn.current, lazyUpdate: true });
      drawn.current = parts;
    });
  }, [options]);

  return <div ref={host} role="img" aria-label={label} style={{ width: "100%", height: "100%" }} />;
}

const handleOf = (chart: ChartInstance): ChartHandle => ({
  placeAt: (left) => chart.convertFromPixel({ xAxisIndex: 0 }, left),
  picture: (backgroundColor) => chart.renderToCanvas({ pixelRatio: 2, backgroundColor }),
});

/** Names what a chart is made of: its lines, by their ids or names. */
const partsOf = ({ series }: ChartOptions): string =>
  [series]
    .flat()
    .map((line) => line?.id ?? line?.name ?? "")
    .join("\n");

/** Calls back when the element's size changes; engines without ResizeObserver only notice the window's. */
function watchSize(element: HTMLElement, resized: () => void): () => void {
  if ("ResizeObserver" in window) {
    const observer = new ResizeObserver(resized);
    observer.observe(element);
    return () => observer.disconnect();
  }
  const page: Window = window;
  page.addEventListener("resize", resized);
  return () => page.removeEventListener("resize", resized);
}

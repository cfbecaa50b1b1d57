import { useEffect } from "react";
import { engineOf } from "../lib/engine.ts";
import type { Viewport } from "../lib/viewport.ts";
import { report } from "./queries.ts";

const EVERY_MS = 30_000;
const MEGABYTE = 1_000_000;

/** Tells the server how this screen is: at once when what it shows changes, and every half minute. */
export function useReport(board: string | undefined, { width, height }: Viewport): void {
  useEffect(() => {
    const say = (): void => {
      const memory = memoryMB();
      const seen = { engine: engineOf(navigator.userAgent), width, height };
      report({
        ...seen,
        ...(board !== undefined && { board }),
        ...(memory !== undefined && { memoryMB: memory }),
      }).catch(() => undefined);
    };
    say();
    const timer = setInterval(say, EVERY_MS);
    return () => clearInterval(timer);
  }, [board, width, height]);
}

function memoryMB(): number | undefined {
  // Only Chromium tells.
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory && Math.round(memory.usedJSHeapSize / MEGABYTE);
}

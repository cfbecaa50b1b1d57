import { useEffect } from "react";
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

/** The engine and the device as its user agent names them; televisions tell their engine in several ways. */
export function engineOf(userAgent: string): string {
  const engine =
    /(?:Chrome|Chromium|Firefox)\/\d+/.exec(userAgent)?.[0] ?? /Gecko\) (\d+)/.exec(userAgent)?.[1];
  // A television says Linux as well: its own name first.
  const device =
    /Tizen [\d.]+|Web0S|CrKey/.exec(userAgent)?.[0] ??
    /Android [\d.]+|Linux|Windows|Mac OS X/.exec(userAgent)?.[0];
  const name =
    engine !== undefined && /^\d+$/.test(engine) ? `Chromium/${engine}` : (engine ?? "unknown engine");
  return device === undefined ? name : `${name}, ${device}`;
}

function memoryMB(): number | undefined {
  // Only Chromium tells.
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory && Math.round(memory.usedJSHeapSize / MEGABYTE);
}

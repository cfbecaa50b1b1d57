import { useSyncExternalStore } from "react";

/** The size of the page's window in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

let held: Viewport = { width: 0, height: 0 };

function current(): Viewport {
  const { innerWidth: width, innerHeight: height } = window;
  if (held.width !== width || held.height !== height) held = { width, height };
  return held;
}

function onResize(changed: () => void): () => void {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
}

/** The window's size, now and whenever it changes. */
export const useViewport = (): Viewport => useSyncExternalStore(onResize, current);

/** A waiting draw can be taken back; a chart that is disposed must not be drawn. */
export interface Flush {
  /** Draws in the next frame, or, when that key was drawn less than a second ago, a second after. The last draw counts. */
  ask(key: object, draw: () => void): void;
  forget(key: object): void;
}

/** How time reaches the flush: the next animation frame with its timestamp, and a timer. */
export interface FlushOutside {
  readonly frame: (run: (timeMs: number) => void) => void;
  readonly after: (ms: number, run: () => void) => void;
}

/** At most one update a second for each chart: an ECharts canvas with axes costs 25 ms on a slow television. */
export const DRAW_EVERY_MS = 1000;

/** Gathers the draws of all charts; one chart an animation frame, so that no frame of a slow television takes long. */
export function createFlush({ frame, after }: FlushOutside): Flush {
  const waiting = new Map<object, () => void>();
  const drawnAt = new WeakMap<object, number>();
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    frame(run);
  }

  function run(now: number): void {
    scheduled = false;
    let soonest = Infinity;
    let drawn = false;
    for (const [key, draw] of [...waiting]) {
      const due = (drawnAt.get(key) ?? -Infinity) + DRAW_EVERY_MS;
      if (due > now || drawn) {
        soonest = Math.min(soonest, Math.max(0, due - now));
        continue;
      }
      waiting.delete(key);
      drawnAt.set(key, now);
      draw();
      drawn = true;
    }
    if (soonest === Infinity || scheduled) return;
    scheduled = true;
    if (soonest === 0) frame(run);
    else after(soonest, () => frame(run));
  }

  return {
    ask(key, draw) {
      waiting.set(key, draw);
      schedule();
    },
    forget: (key) => void waiting.delete(key),
  };
}

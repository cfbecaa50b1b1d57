import { type Reading, readingKey, refOf } from "../../shared/kpi/reading.ts";
import type { Frame } from "../../shared/protocol/events.ts";

/** Frames on their way to the screen, never more at a time than it can draw. */
export interface Gentle {
  /** Takes a frame: shown at once, or together with others once the screen has rested. */
  readonly take: (frame: Frame) => void;
  /** Shows what waits now; for before anything is compared with what the server says. */
  readonly flush: () => void;
}

/** How time reaches it. */
export interface GentleOutside {
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
  /** Runs once what was changed is painted. */
  readonly afterPaint: (run: () => void) => void;
  readonly later: (ms: number, run: () => void) => void;
}

/** After a drawing the main thread rests this many times as long: at most a quarter of it goes into drawing. */
const REST = 3;
/** What a drawing should take at most; one that took longer shows fewer readings the next time. */
const LONGEST_MS = 30;

/**
 * Lets a slow television rest between drawings, and draws no more at a time than it can in a thirtieth of a second.
 * What arrives meanwhile is kept, the newest of each reading, so a slow screen shows fewer, newer numbers and never
 * falls behind; a fast one shows every frame.
 */
export function createGentle(show: (frame: Frame) => void, outside: GentleOutside): Gentle {
  const waiting = new Map<string, Reading>();
  let serverTime: string | undefined;
  let busy = false;
  let most = Infinity;

  /** Shows so many of the readings that wait, those first that wait longest; returns how many. */
  function showSome(count: number): number {
    if (serverTime === undefined) return 0;
    const readings = [...waiting.values()].slice(0, count);
    for (const reading of readings) waiting.delete(readingKey(refOf(reading)));
    const frame = { readings, serverTime };
    if (waiting.size === 0) serverTime = undefined;
    show(frame);
    return readings.length;
  }

  function draw(): void {
    busy = true;
    const begun = outside.elapsed();
    const shown = showSome(most);
    outside.afterPaint(() => {
      const cost = outside.elapsed() - begun;
      if (shown > 0) most = Math.max(1, Math.floor((LONGEST_MS * shown) / Math.max(1, cost)));
      outside.later(cost * REST, () => {
        busy = false;
        if (serverTime !== undefined) draw();
      });
    });
  }

  return {
    take(frame) {
      for (const reading of frame.readings) waiting.set(readingKey(refOf(reading)), reading);
      serverTime = frame.serverTime;
      if (!busy) draw();
    },
    flush: () => void showSome(Infinity),
  };
}

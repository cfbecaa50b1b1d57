import { startChild } from "./child.ts";
import type { Asked, Answer } from "./watchers-process.ts";

/** Screens that read all they are sent, in a process of their own. */
export interface Watchers {
  /** Frames that reached all of them together, so far. */
  readonly delivered: () => Promise<number>;
  /** The last frame that one of them was sent, as it came over the wire. */
  readonly lastFrame: () => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Opened {
  readonly url: string;
  readonly count: number;
  /** Whether they speak Socket.IO and watch a board, or take every message of a bare WebSocket for a frame. */
  readonly board: string | undefined;
}

/** Opens connections; resolves when all of them watch. */
export async function startWatchers(opened: Opened): Promise<Watchers> {
  const child = startChild<Asked, Answer>(new URL("./watchers-process.ts", import.meta.url));
  await child.ask({ kind: "open", ...opened });
  const state = () => child.ask({ kind: "state" });
  return {
    delivered: async () => (await state()).delivered,
    lastFrame: async () => (await state()).lastFrame,
    close: () => child.close(),
  };
}

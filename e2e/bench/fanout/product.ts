import { setTimeout as sleep } from "node:timers/promises";
import { startWatchers } from "../load/watchers.ts";
import { BOARD, writeCatalogue } from "../product/catalogue.ts";
import { openDoor } from "../product/door.ts";
import { createFeed, keepFeeding } from "../product/feed.ts";
import { temporaryFolder } from "../product/folders.ts";
import { startServer } from "../product/server.ts";
import type { Contender } from "./contender.ts";

// Of the board's 24 tiles these many change with every frame.
const CHANGING = 8;
// A wall's server runs for months: it is measured once the engine has compiled what it does all day.
const WARM_UP_PUSHES = 2000;
const QUIET_MS = 1000;

interface Product {
  readonly watchers: number;
  readonly everyMs: number;
  readonly profiles: string | undefined;
}

/** The server, watchers of its board, and a sender whose pushes become frames. */
export async function startProduct({ watchers: count, everyMs, profiles }: Product) {
  const folder = temporaryFolder();
  const server = await startServer({
    catalogue: writeCatalogue(folder.path),
    dataDir: folder.path,
    profiles,
  });
  const watchers = await startWatchers({ url: server.url, count, board: BOARD });
  const door = openDoor(server.url, 4);
  const push = createFeed(door, CHANGING);
  for (let pushed = 0; pushed < WARM_UP_PUSHES; pushed += 1) await push();

  const contender: Contender = {
    name: "Tierboard",
    delivered: watchers.delivered,
    cpuSeconds: () => server.metric("process_cpu_seconds_total"),
    begin: async () => keepFeeding(push, everyMs),
    close: async () => {
      door.close();
      await watchers.close();
      await server.close();
      folder.remove();
    },
  };
  return {
    contender,
    /** The frame of one push as it goes over the wire. */
    async frame(): Promise<string> {
      // Until the frames of the pushes before are through, what arrives last may be one of theirs.
      await sleep(QUIET_MS);
      const before = await watchers.lastFrame();
      await push();
      for (;;) {
        await sleep(everyMs);
        const frame = await watchers.lastFrame();
        if (frame !== before) return frame;
      }
    },
  };
}

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
    /** A frame as it goes over the wire: pushes until one arrives. */
    async frame(): Promise<string> {
      for (;;) {
        await push();
        await sleep(2 * everyMs);
        const frame = await watchers.lastFrame();
        if (frame !== "") return frame;
      }
    },
  };
}

import { startChild } from "../load/child.ts";
import { startWatchers } from "../load/watchers.ts";
import type { Answer, Asked } from "./bare-server.ts";
import type { Contender } from "./contender.ts";

interface Bare {
  readonly speaks: "socket.io" | "ws";
  readonly watchers: number;
  /** What it sends: the frame of the product as it was seen on the wire. */
  readonly frame: string;
  readonly everyMs: number;
}

/** A server that only broadcasts, with its watchers. */
export async function startBare({ speaks, watchers: count, frame, everyMs }: Bare): Promise<Contender> {
  const server = startChild<Asked, Answer>(new URL("./bare-server.ts", import.meta.url));
  const { port } = await server.ask({ kind: "listen", speaks });
  const url = `http://127.0.0.1:${port}`;
  const watchers = await startWatchers({ url, count, board: speaks === "ws" ? undefined : "any" });
  return {
    name: `bare ${speaks === "ws" ? "ws" : "Socket.IO"}`,
    delivered: watchers.delivered,
    cpuSeconds: async () => (await server.ask({ kind: "state" })).cpuSeconds,
    begin: async () => {
      await server.ask({ kind: "begin", frame, everyMs });
      return async () => {
        await server.ask({ kind: "stop" });
      };
    },
    close: async () => {
      await watchers.close();
      await server.close();
    },
  };
}

// What the hub is compared with: a room of Socket.IO, or bare WebSockets, that are sent the same bytes and do nothing
// else. A process of its own, like the product.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { answerParent } from "../load/child.ts";
import { type WsSocket, WebSocketServer } from "../load/ws.ts";

export type Asked =
  | { readonly kind: "listen"; readonly speaks: "socket.io" | "ws" }
  | { readonly kind: "begin"; readonly frame: string; readonly everyMs: number }
  | { readonly kind: "stop" }
  | { readonly kind: "state" };

export interface Answer {
  readonly port: number;
  readonly cpuSeconds: number;
}

const ROOM = "room";
const HEAD = '42["frame",';

const server = createServer();
let broadcast: (frame: string) => () => void;
let timer: NodeJS.Timeout | undefined;

/** Returns what prepares a frame, as it was seen on the wire, for being sent. */
function speakSocketIo(): typeof broadcast {
  const io = new Server(server, { serveClient: false, perMessageDeflate: false });
  io.on("connection", (socket) => {
    socket.on("watch", (_what: unknown, ack: (answer: { ok: true }) => void) => {
      void socket.join(ROOM);
      ack({ ok: true });
    });
  });
  return (frame) => {
    const content: unknown = JSON.parse(frame.slice(HEAD.length, -1));
    return () => void io.to(ROOM).emit("frame", content);
  };
}

function speakWs(): typeof broadcast {
  const sockets = new Set<WsSocket>();
  new WebSocketServer({ server, perMessageDeflate: false }).on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  return (frame) => () => {
    for (const socket of sockets) socket.send(frame);
  };
}

answerParent<Asked, Answer>(async (asked) => {
  if (asked.kind === "listen") {
    broadcast = asked.speaks === "ws" ? speakWs() : speakSocketIo();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  }
  if (asked.kind === "begin") timer = setInterval(broadcast(asked.frame), asked.everyMs);
  if (asked.kind === "stop") clearInterval(timer);
  const { user, system } = process.cpuUsage();
  const address = server.address() as AddressInfo | null;
  return { port: address?.port ?? 0, cpuSeconds: (user + system) / 1e6 };
});

import type { Server } from "node:http";
import { createRequire } from "node:module";

/** As much of a connection as is used here. */
export interface WsSocket {
  send(text: string): void;
  on(event: "message", heard: (data: Buffer) => void): void;
  on(event: "open" | "close", happened: () => void): void;
  on(event: "error", failed: (error: Error) => void): void;
  terminate(): void;
}

interface Ws {
  readonly WebSocket: new (
    url: string,
    options: { readonly perMessageDeflate: boolean; readonly skipUTF8Validation: boolean },
  ) => WsSocket;
  readonly WebSocketServer: new (options: {
    readonly server: Server;
    readonly perMessageDeflate: boolean;
  }) => { on(event: "connection", heard: (socket: WsSocket) => void): void };
}

const socketIo = createRequire(import.meta.url).resolve("socket.io");
const engineIo = createRequire(socketIo).resolve("engine.io");

/** The very `ws` that Socket.IO stands on, so that the comparison is with what it could be at best. */
export const { WebSocket, WebSocketServer } = createRequire(engineIo)("ws") as Ws;

import type { Socket } from "socket.io";
import type { ServerToClient } from "../../shared/protocol/events.ts";

// "4": a message of Engine.IO 4 that carries "2": an event of Socket.IO 5 in the default namespace.
const MESSAGE = "4";
const EVENT = "2";

/** What is used of an Engine.IO connection, as Engine.IO does itself, though its types leave it out. */
interface Engine {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly writable: boolean;
    /** That of `ws`, where the transport is WebSocket. */
    readonly socket?: { readonly bufferedAmount?: number; readonly _sender?: Partial<Sender> };
  };
}

interface Sender {
  sendFrame(pieces: readonly Buffer[]): void;
}

type Connection = Pick<Socket, "conn">;

/**
 * Sends one event to many connections. What goes over the wire is made once, as one piece for one write to each:
 * that is most of what a broadcast costs.
 */
export function broadcast<Name extends keyof ServerToClient>(
  sockets: Iterable<Connection>,
  event: Name,
  ...content: Parameters<ServerToClient[Name]>
): void {
  const packet = EVENT + JSON.stringify([event, ...content]);
  const frame = textFrame(MESSAGE + packet);
  const options = { compress: false, wsPreEncodedFrame: [frame] };
  for (const { conn } of sockets) {
    const sender = freeSender(conn);
    // Other transports than WebSocket take the packet.
    if (sender) sender.sendFrame([frame]);
    else conn.write(packet, options);
  }
}

/**
 * Where nothing waits before it, a frame goes straight into the WebSocket: Engine.IO's queue, events and callbacks for
 * each would cost a quarter of the write itself. Whoever does not read has something waiting, and gets it queued.
 */
function freeSender(conn: Connection["conn"]): Sender | undefined {
  const { readyState, writeBuffer, transport } = conn as unknown as Engine;
  const { writable, socket } = transport;
  if (readyState !== "open" || !writable || writeBuffer.length > 0 || socket?.bufferedAmount !== 0) return;
  return socket._sender?.sendFrame ? (socket._sender as Sender) : undefined;
}

const FINAL_TEXT = 0x81;

/** A whole message as one unmasked WebSocket frame of text (RFC 6455, section 5.2). */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.of(FINAL_TEXT, length), payload]);
  const short = length < 0x10000;
  const head = Buffer.alloc(short ? 4 : 10);
  head[0] = FINAL_TEXT;
  head[1] = short ? 126 : 127;
  if (short) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

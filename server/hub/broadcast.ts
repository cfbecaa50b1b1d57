import type { Socket } from "socket.io";
import type { ServerToClient } from "../../shared/protocol/events.ts";

// "4": a message of Engine.IO 4 that carries "2": an event of Socket.IO 5 in the default namespace.
const MESSAGE = "4";
const EVENT = "2";

/**
 * Sends one event to many connections. What goes over the wire is made once, as one piece for one write to each:
 * that is most of what a broadcast costs.
 */
export function broadcast<Name extends keyof ServerToClient>(
  sockets: Iterable<Pick<Socket, "conn">>,
  event: Name,
  ...content: Parameters<ServerToClient[Name]>
): void {
  const packet = EVENT + JSON.stringify([event, ...content]);
  const options = { compress: false, wsPreEncodedFrame: [textFrame(MESSAGE + packet)] };
  // The option is Engine.IO's own, though its types leave it out; other transports than WebSocket take the packet.
  for (const { conn } of sockets) conn.write(packet, options);
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

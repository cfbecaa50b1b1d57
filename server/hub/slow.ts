import type { Socket } from "socket.io";

// Ten seconds of frames at full rate; all that wait in a room share one encoded copy of each.
const MOST_PACKETS_WAITING = 100;
// A board of the largest kind has frames of some 200 kB: two seconds of those.
const MOST_BYTES_WAITING = 4_000_000;

interface Waiting {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
}

/** True for a connection that does not read what it is sent, so that dropping it is all that bounds its memory. */
export function isStuck(socket: Pick<Socket, "conn">): boolean {
  const { writeBuffer, transport } = socket.conn as unknown as Waiting;
  if (writeBuffer.length > MOST_PACKETS_WAITING) return true;
  const written = transport.socket?.bufferedAmount ?? 0;
  return writeBuffer.reduce((sum, { data }) => sum + sizeOf(data), written) > MOST_BYTES_WAITING;
}

const sizeOf = (data: unknown): number => (typeof data === "string" ? data.length : 0);

import type { Socket } from "socket.io";

// Ten seconds of frames at full rate; all that wait in a room share one encoded copy of each.
const MOST_PACKETS_WAITING = 100;
const MOST_BYTES_WAITING = 1_000_000;

interface Transport {
  readonly socket?: { readonly bufferedAmount?: number };
}

/** True for a connection that does not read what it is sent, so that dropping it is all that bounds its memory. */
export function isStuck(socket: Socket): boolean {
  const { writeBuffer, transport } = socket.conn as unknown as {
    writeBuffer: unknown[];
    transport: Transport;
  };
  return (
    writeBuffer.length > MOST_PACKETS_WAITING || (transport.socket?.bufferedAmount ?? 0) > MOST_BYTES_WAITING
  );
}

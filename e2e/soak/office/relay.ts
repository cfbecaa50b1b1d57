import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** The network between a page and its server, which can be cut. */
export interface Relay {
  readonly url: string;
  /** Another server, or the same at another port, takes over. */
  leadTo(url: string): void;
  /** Breaks what is connected and lets nobody through until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens a way to a server. */
export async function openRelay(to: string): Promise<Relay> {
  let port = Number(new URL(to).port);
  let isCut = false;
  const ends = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    ends.add(socket);
    // What breaks here breaks at the other end as well: each end sees it as its connection's end.
    return socket
      .setNoDelay()
      .on("error", () => undefined)
      .on("close", () => ends.delete(socket));
  };
  const server = createServer((near) => {
    if (isCut) {
      near.on("error", () => undefined).resetAndDestroy();
      return;
    }
    const far = keep(connect(port, "127.0.0.1"));
    keep(near).on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    near.pipe(far);
    far.pipe(near);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const own = (server.address() as { port: number }).port;
  const breakAll = (): void => {
    for (const end of ends) end.destroy();
  };
  return {
    url: `http://127.0.0.1:${own}`,
    leadTo: (url) => void (port = Number(new URL(url).port)),
    cut() {
      isCut = true;
      breakAll();
    },
    mend: () => void (isCut = false),
    async close() {
      breakAll();
      server.close();
      await once(server, "close");
    },
  };
}

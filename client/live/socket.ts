import { io } from "socket.io-client";
import type { Watch } from "../../shared/protocol/events.ts";
import type { ScreenCommand } from "../../shared/protocol/screens.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { asAlerts, asAnswer, asCommand, asFrame, asMoment, asPulse } from "./arrived.ts";
import { createGentle } from "./gentle.ts";
import { isOffline } from "./link.ts";
import type { LiveStore } from "./live-store.ts";

export interface SocketOutside {
  /** The device's clock, for what arrives. */
  readonly now: () => UnixMs;
  /** Given by a paired screen: it comes as one, and hears what is asked of it. */
  readonly onCommand?: (command: ScreenCommand) => void;
}

const TICK_MS = 1000;
const RETURN_MS = 3000;

/**
 * Keeps a connection and feeds the live store from it. Whenever the store's link asks for a snapshot, `watch` is sent;
 * after a break the client comes back by itself, at a random moment, so that a hundred screens do not come at once.
 * With nothing to watch it only hears the pulse. Returns how to let go.
 */
export function connectLive(
  store: LiveStore,
  what: Watch | undefined,
  { now, onCommand }: SocketOutside,
): () => void {
  const socket = io({
    // Each connection is one of its own: a store's readings and digest are those of one watch.
    forceNew: true,
    ...(onCommand && { auth: { as: "screen" } }),
    // A socket first: long-polling needs sticky sessions and costs more; it stays as the way through old proxies.
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.5,
    timeout: 8000,
  });

  const feed = <T>(parse: (value: unknown) => T | undefined, take: (arrived: T, at: UnixMs) => void) => {
    return (value: unknown): void => {
      const arrived = parse(value);
      if (arrived !== undefined) take(arrived, now());
    };
  };

  const gentle = createGentle((frame) => store.framed(frame, now()), {
    elapsed: () => performance.now(),
    afterPaint,
    later: (ms, run) => void window.setTimeout(run, ms),
  });

  let returning: number | undefined;
  socket.on("connect", () => store.happened({ kind: "connected" }, now()));
  socket.on("disconnect", (reason) => {
    store.happened({ kind: "disconnected" }, now());
    // Sent away by the server (it restarts, or we may not watch any more): Socket.IO would not come back by itself.
    if (reason === "io server disconnect") returning = window.setTimeout(() => socket.connect(), RETURN_MS);
  });
  socket.on("frame", feed(asFrame, gentle.take));
  socket.on(
    "pulse",
    feed(asPulse, (pulse, at) => {
      gentle.flush();
      store.pulsed(pulse, at);
    }),
  );

  socket.on("alerts", feed(asAlerts, store.alerted));
  socket.on("moment", feed(asMoment, store.won));
  if (onCommand) socket.on("command", feed(asCommand, onCommand));

  let asked = store.getState().link.asked;
  const release = store.subscribe(({ link }, before) => {
    // Three pulses did not come through a connection that counts as open: it died while this device slept, or a router
    // forgot it. Socket.IO would wait for the better part of a minute; a new one is made at once.
    if (isOffline(link) && !isOffline(before.link) && socket.connected) socket.io.engine.close();
    if (link.asked === asked) return;
    asked = link.asked;
    if (socket.connected && what) socket.emit("watch", what, feed(asAnswer, store.answered));
  });

  const ticking = window.setInterval(() => store.happened({ kind: "tick" }, now()), TICK_MS);

  return () => {
    window.clearInterval(ticking);
    window.clearTimeout(returning);
    release();
    socket.disconnect();
  };
}

/** Longer than this no page takes to paint: it is hidden, and is told of no frames. */
const HIDDEN_MS = 1000;

function afterPaint(run: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    run();
  };
  window.requestAnimationFrame(() => window.setTimeout(once));
  window.setTimeout(once, HIDDEN_MS);
}

import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { Reading } from "../../shared/kpi/reading.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import {
  type ClientToServer,
  digestOf,
  type Pulse,
  type ServerToClient,
  type WatchAnswer,
} from "../../shared/protocol/events.ts";
import type { AlertsPush, AlertView } from "../../shared/protocol/alert-views.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import type { ScreenCommand } from "../../shared/protocol/screens.ts";
import { subjectId, type Subject } from "../access/subject.ts";
import type { Live } from "../engine/live.ts";
import type { Release } from "../lib/release.ts";
import { broadcast } from "./broadcast.ts";
import { createRoom, fanOut, type Room, roomKey } from "./fanout.ts";
import { createMeter } from "./pacing.ts";
import { addWatch, parseWatch, readingsOf, removeWatch, resolveWatch, type Watches } from "./session.ts";
import { isStuck } from "./slow.ts";

const STUCK_EVERY_MS = 1000;

interface Connection {
  readonly subject: Subject;
  /** Does something about what is watched after all that was asked before. */
  inTurn: (work: () => Promise<void>) => void;
  watches: Watches;
  release?: Release;
}

type HubSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Connection>;

interface Parts {
  readonly live: Live;
  readonly model: () => Parameters<typeof readingsOf>[0];
  readonly serverTime: () => string;
  readonly catalogue: () => { readonly version: string; readonly errors: number };
  /** What is open of alerts, and when they were evaluated last; that only where there are KRIs. */
  readonly alerts: () => AlertsPush;
  readonly alertsAt: () => string | undefined;
  /** Names the client that is served. */
  readonly build: string | undefined;
  /** Decides by the handshake who this is; `undefined` turns the connection away. */
  readonly identify: (handshake: Handshake) => Promise<Subject | undefined>;
  readonly isAllowedOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  readonly onError: (error: unknown) => void;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
}

export interface Handshake {
  readonly token: string | undefined;
  /** The page says that it is a paired screen, whoever else is signed in on the device. */
  readonly asScreen: boolean;
  readonly cookie: string | undefined;
  readonly host: string | undefined;
}

/** Pushes readings to whoever watches them. Nothing but watching goes through it. */
export interface Hub {
  attach(server: HttpServer): void;
  /** Sends each room what is new to it. */
  push(changed: readonly Reading[]): void;
  /** Tells every room its digest, so that a lost frame heals. */
  pulse(): void;
  /** Looks up again what everybody watches, after the catalogue changed. */
  rewatch(): void;
  disconnect(subjects: readonly string[]): void;
  /** Tells all connections of a subject something. */
  command(subject: string, command: ScreenCommand): void;
  /** Tells everybody of a win. */
  celebrate(moment: Moment): void;
  /** Tells everybody of an alert in which something has happened. */
  alert(alert: AlertView): void;
  /** Tells everybody of what is open of alerts. */
  alerts(alerts: AlertsPush): void;
  isOnline(subject: string): boolean;
  connections(): number;
  close(): Promise<void>;
}

export function createHub(parts: Parts): Hub {
  const { live, onError, elapsed } = parts;
  const rooms = new Map<string, Room & { readonly members: Set<HubSocket> }>();
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, Connection>({
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 64 * 1024,
    // Who answers no ping is dropped after twenty seconds.
    pingInterval: 10_000,
    pingTimeout: 10_000,
    destroyUpgrade: false,
    allowRequest: (request, answer) => {
      answer(null, parts.isAllowedOrigin(request.headers.origin, request.headers.host));
    },
  });

  io.use((socket: HubSocket, next) => {
    const { headers, auth } = socket.handshake;
    const token = typeof auth["token"] === "string" ? auth["token"] : undefined;
    const asScreen = auth["as"] === "screen";
    parts.identify({ token, asScreen, cookie: headers.cookie, host: headers.host }).then(
      (subject) => {
        if (!subject) return next(new Error("unauthenticated"));
        socket.data = { subject, watches: [], inTurn: createTurns(onError) };
        next();
      },
      (error: unknown) => {
        onError(error);
        next(new Error("internal"));
      },
    );
  });

  io.on("connection", (socket) => {
    const id = subjectId(socket.data.subject);
    if (id !== undefined) void socket.join(`subject:${id}`);
    const meter = createMeter(elapsed);
    // A client that calls more often than it could need is dropped, whatever it calls.
    socket.use((_event, next) => {
      if (meter()) next();
      else socket.disconnect(true);
    });
    const { inTurn } = socket.data;
    // Who watches nothing still hears the pulse.
    inTurn(() => enter(socket, []));
    socket.on("watch", (what, ack) => inTurn(() => watch(socket, what, answerBy(ack))));
    socket.on("unwatch", (what, ack) => inTurn(() => unwatch(socket, what, answerBy(ack))));
    socket.on("disconnect", () => inTurn(async () => leave(socket)));
  });

  async function watch(
    socket: HubSocket,
    what: unknown,
    answer: (answer: WatchAnswer) => void,
  ): Promise<void> {
    const refuse = (why: Problem): void => answer({ ok: false, problem: why });
    const asked = parseWatch(what);
    if (!asked.ok) {
      refuse(asked.problem);
      return;
    }
    const resolved = resolveWatch(parts.model(), asked.value);
    if (!resolved.ok) {
      refuse(resolved.problem);
      return;
    }
    const watches = addWatch(socket.data.watches, asked.value);
    if (!watches.ok) {
      refuse(watches.problem);
      return;
    }
    try {
      await enter(socket, watches.value);
    } catch (error) {
      onError(error);
      refuse(
        problem("store-away", "The readings cannot be computed at the moment. Watch again later.", {
          retryAfterS: 5,
        }),
      );
      return;
    }
    const snapshot = resolved.value.flatMap((ref) => live.current(ref) ?? []);
    answer({ ok: true, snapshot, serverTime: parts.serverTime() });
    // Which catalogue that was is known at once, so that no change of it can come before the first pulse.
    const room = rooms.get(roomKey(readingsOf(parts.model(), watches.value)));
    if (room) socket.emit("pulse", pulseOf(room));
    socket.emit("alerts", parts.alerts());
  }

  async function unwatch(
    socket: HubSocket,
    what: unknown,
    answer: (answer: { ok: boolean }) => void,
  ): Promise<void> {
    const asked = parseWatch(what);
    if (asked.ok) await enter(socket, removeWatch(socket.data.watches, asked.value));
    answer({ ok: asked.ok });
  }

  /** Moves a connection to the room of exactly what it watches: one room, so one frame at a time. */
  async function enter(socket: HubSocket, watches: Watches): Promise<void> {
    const refs = readingsOf(parts.model(), watches);
    const { release } = await live.watch(refs);
    leave(socket);
    socket.data.watches = watches;
    const key = roomKey(refs);
    const room = rooms.get(key) ?? { ...createRoom(refs), members: new Set() };
    rooms.set(key, room);
    room.members.add(socket);
    socket.data.release = () => {
      release();
      room.members.delete(socket);
      if (room.members.size === 0) rooms.delete(key);
    };
  }

  function leave(socket: HubSocket): void {
    socket.data.release?.();
    delete socket.data.release;
  }

  function pulseOf({ refs }: Room): Pulse {
    const { version, errors } = parts.catalogue();
    const alertsAt = parts.alertsAt();
    return {
      serverTime: parts.serverTime(),
      digest: digestOf(refs.flatMap((ref) => live.current(ref) ?? [])),
      catalogue: version,
      ...(parts.build !== undefined && { build: parts.build }),
      ...(errors > 0 && { catalogueErrors: errors }),
      ...(alertsAt !== undefined && { alertsAt }),
    };
  }

  let lookedAt = -Infinity;
  function dropStuck(): void {
    if (elapsed() - lookedAt < STUCK_EVERY_MS) return;
    lookedAt = elapsed();
    for (const socket of io.of("/").sockets.values()) if (isStuck(socket)) socket.conn.close(true);
  }

  return {
    attach: (server) => void io.attach(server),
    push(changed) {
      const serverTime = parts.serverTime();
      for (const [room, readings] of fanOut(rooms.values(), changed)) {
        broadcast(room.members, "frame", { readings, serverTime });
      }
      dropStuck();
    },
    pulse() {
      for (const room of rooms.values()) broadcast(room.members, "pulse", pulseOf(room));
      dropStuck();
    },
    rewatch() {
      for (const socket of io.of("/").sockets.values()) {
        socket.data.inTurn(() => enter(socket, socket.data.watches));
      }
    },
    disconnect: (subjects) => {
      for (const id of subjects) io.in(`subject:${id}`).disconnectSockets(true);
    },
    command: (id, command) => void io.to(`subject:${id}`).emit("command", command),
    celebrate: (moment) => broadcast(io.of("/").sockets.values(), "moment", moment),
    alert: (alert) => broadcast(io.of("/").sockets.values(), "alert", alert),
    alerts(alerts) {
      broadcast(io.of("/").sockets.values(), "alerts", alerts);
      dropStuck();
    },
    isOnline: (id) => (io.of("/").adapter.rooms.get(`subject:${id}`)?.size ?? 0) > 0,
    connections: () => io.of("/").sockets.size,
    close: async () => {
      await io.close();
    },
  };
}

function answerBy<T>(ack: unknown): (answer: T) => void {
  return typeof ack === "function" ? (ack as (answer: T) => void) : () => undefined;
}

/** Runs pieces of work one after the other; one that fails is told of and does not stop the next. */
function createTurns(onError: (error: unknown) => void): (work: () => Promise<void>) => void {
  let turn = Promise.resolve();
  return (work) => {
    turn = turn.then(work).catch(onError);
  };
}

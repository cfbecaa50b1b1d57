import { connect as connectTcp, type Socket as TcpSocket } from "node:net";
import { io } from "socket.io-client";
import { expect, test } from "vitest";
import { isStuck } from "./slow.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

const KPIS = Array.from({ length: 100 }, (_, index) => `wide.kpi-${index}`);
// Every push changes every reading of this board, so a frame is large.
const WIDE_CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units: [{id: company, name: Acme, kind: company}]
kpis:
  - {id: source, name: Source, unit: company, tier: 1, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: month}
${KPIS.map((id) => `  - {id: ${id}, name: ${id}, unit: company, tier: 2, category: growth, measure: {kind: number}, direction: higher, period: month, formula: source * 1}`).join("\n")}
`;
const PERIODS = ["week", "month", "quarter", "year"] as const;
const WATCHES = PERIODS.map((period) => ({ readings: KPIS.map((kpi) => ({ kpi, period })) }));
const BOUND_BYTES = 80 * 1024 * 1024;

/** A client that speaks just enough to watch, and then never reads again. */
async function connectDeaf({ port }: TestApp): Promise<TcpSocket> {
  const socket = connectTcp({ port, host: "127.0.0.1" });
  let heard = "";
  socket.on("data", (part) => (heard += part.toString("latin1")));
  socket.on("error", () => undefined);
  const key = Buffer.alloc(16, 7).toString("base64");
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  );
  await until("the handshake", () => heard.includes('"sid"'));
  socket.write(frameOf("40"));
  await until("the namespace", () => heard.includes("40{"));
  for (const watch of WATCHES) {
    heard = "";
    socket.write(frameOf(`421${JSON.stringify(["watch", watch])}`));
    await until("the snapshot", () => heard.includes("431["));
  }
  socket.pause();
  return socket;
}

/** A WebSocket text frame from a client: masked, with a mask of zeros. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? [0x81, 0x80 | payload.length]
      : [0x81, 0xfe, payload.length >> 8, payload.length & 0xff];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
}

test("[F14] a connection is stuck when more packets or more bytes wait than ever should", () => {
  const waiting = (packets: number, bytes: number, bufferedAmount?: number) =>
    isStuck({
      conn: {
        writeBuffer: Array.from({ length: packets }, () => ({ data: "x".repeat(bytes) })),
        transport: bufferedAmount === undefined ? {} : { socket: { bufferedAmount } },
      },
    } as unknown as Parameters<typeof isStuck>[0]);
  expect([waiting(0, 0), waiting(0, 0, 4_000_000), waiting(100, 100, 0)]).toEqual([false, false, false]);
  expect([waiting(101, 1), waiting(0, 0, 4_000_001), waiting(50, 80_001), waiting(1, 1, 4_000_000)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test("[F14] clients that do not read are dropped within 20 s at bounded memory, while another's frames go on", async () => {
  const app = await startApp({ catalogueText: WIDE_CATALOGUE });
  const socket = io(app.url, { transports: ["websocket"], forceNew: true });
  const watcher = watcherOf(socket);
  const deaf: TcpSocket[] = [];
  try {
    await until("it is connected", () => socket.connected);
    for (const watch of WATCHES) await watcher.watch(watch);
    for (let count = 0; count < 3; count += 1) deaf.push(await connectDeaf(app));
    const connections = async () =>
      Number(/^tierboard_connections (\d+)$/m.exec((await app.get("/metrics")).text)?.[1]);
    expect(await connections()).toBe(4);

    const before = process.memoryUsage();
    let most = 0;
    let pushed = 0;
    await until(
      "the deaf ones are dropped",
      async () => {
        expect((await app.push({ kpi: "source", value: 1 })).status).toBe(200);
        pushed += 1;
        const now = process.memoryUsage();
        most = Math.max(most, now.external + now.arrayBuffers - before.external - before.arrayBuffers);
        return (await connections()) === 1;
      },
      20_000,
    );
    expect(most).toBeLessThan(BOUND_BYTES);
    const value = () => (watcher.reading("wide.kpi-0", "company") as { value?: number } | undefined)?.value;
    await until("the other has heard all", () => value() === pushed, 2000);
    expect(watcher.ends).toEqual([]);
  } finally {
    for (const one of deaf) one.destroy();
    socket.disconnect();
    await app.close();
  }
}, 40_000);

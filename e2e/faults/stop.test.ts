import { connect } from "node:net";
import { io } from "socket.io-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ask } from "../../server/testing/ask.ts";
import { until } from "../../server/testing/until.ts";
import { readFacts } from "./facts.ts";
import { ADMIN_TOKEN, asAdmin, createFolder, startServer } from "../testing/server-process.ts";

let folder: ReturnType<typeof createFolder>;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => {
  folder.remove();
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "[F02] %s during traffic: running requests are answered, none with a fault, nothing acknowledged is lost, exit code 0",
  { timeout: 30_000 },
  async (signal) => {
    const server = await startServer(folder.env);
    const url = `${server.url}/api/v1/observations`;
    const acknowledged: number[] = [];
    const statuses = new Set<number>();
    const failures = new Set<string>();
    let next = 0;
    let stopping = false;
    const sender = async () => {
      for (;;) {
        const value = (next += 1);
        const body = JSON.stringify({ kpi: "finance.cost", value, at: "2026-03-02T10:00:00Z" });
        try {
          const { status } = await ask(url, { method: "POST", headers: asAdmin, body });
          statuses.add(status);
          if (status === 200) acknowledged.push(value);
        } catch (error) {
          failures.add(String((error as { code?: string }).code));
          if (stopping) return;
        }
      }
    };
    const socket = io(server.url, {
      transports: ["websocket"],
      auth: { token: ADMIN_TOKEN },
      reconnection: false,
    });
    await until("a watcher is there", () => socket.connected);
    const senders = Array.from({ length: 8 }, sender);
    await until("traffic", () => acknowledged.length > 100);
    stopping = true;
    server.kill(signal);
    const [exit] = await Promise.all([server.ended, ...senders]);
    expect(exit).toMatchObject({ code: 0, signal: null });
    expect([...statuses]).toEqual([200]);
    expect([...failures].filter((code) => !["ECONNREFUSED", "ECONNRESET"].includes(code))).toEqual([]);
    expect(socket.connected).toBe(false);

    const again = await startServer(folder.env);
    const found = new Set((await readFacts(again.url, "finance.cost")).map(({ value }) => value));
    expect(acknowledged.filter((value) => !found.has(value))).toEqual([]);
    again.kill("SIGKILL");
    await again.ended;
  },
);

test(
  "[H12, H19] an upgrade that nobody takes is cut off, one to Socket.IO is not",
  { timeout: 30_000 },
  async () => {
    const server = await startServer(folder.env);
    const { port } = new URL(server.url);
    const upgrade = async (path: string) => {
      const socket = connect({ port: Number(port), host: "127.0.0.1" });
      let heard = "";
      let over = false;
      socket.on("data", (part) => (heard += part.toString("latin1")));
      socket.on("close", () => (over = true)).on("error", () => undefined);
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: BwcHBwcHBwcHBwcHBwcHBw==\r\n\r\n",
      );
      await until("an answer or an end", () => over || heard !== "");
      socket.destroy();
      return heard.split("\r\n")[0];
    };
    expect(await upgrade("/api/v1/kpis")).toBe("");
    expect(await upgrade("/")).toBe("");
    expect(await upgrade("/socket.iox/?EIO=4&transport=websocket")).toBe("");
    expect(await upgrade("/socket.io/?EIO=4&transport=websocket")).toBe("HTTP/1.1 101 Switching Protocols");
    server.kill("SIGKILL");
    await server.ended;
  },
);

test("stopped in the moment it is ready, it ends with exit code 0 too", async () => {
  for (let round = 0; round < 3; round += 1) {
    const server = await startServer(folder.env);
    server.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
  }
});

test(
  "[H12] a client that has begun a request and does not end it cannot hold the stop up for long",
  { timeout: 30_000 },
  async () => {
    const server = await startServer(folder.env);
    const { port } = new URL(server.url);
    const slow = connect({ port: Number(port), host: "127.0.0.1" });
    slow.on("error", () => undefined);
    slow.write(
      `POST /api/v1/observations HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${ADMIN_TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    );
    await ask(`${server.url}/healthz`);
    const began = performance.now();
    server.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
    expect(performance.now() - began).toBeLessThan(15_000);
    slow.destroy();
  },
);

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { until } from "../testing/until.ts";
import { broadcast } from "./broadcast.ts";

const http = createServer();
const server = new Server(http, { perMessageDeflate: false });
const clients: Socket[] = [];

beforeAll(() => new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve)));
afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect();
});
afterAll(() => server.close());

async function connect(transport: "websocket" | "polling"): Promise<string[]> {
  const { port } = http.address() as AddressInfo;
  const client = io(`http://127.0.0.1:${port}`, { transports: [transport], forceNew: true });
  const heard: string[] = [];
  client.on("pulse", ({ digest }: { digest: string }) => heard.push(digest));
  clients.push(client);
  await until("it is connected", () => client.connected);
  return heard;
}

// Around each length from which RFC 6455 writes it in another way; the envelope takes some of it.
const around = (length: number): number[] => Array.from({ length: 80 }, (_, at) => length - at);
const LENGTHS = [0, ...around(126), ...around(65_536), 70_000];

test.each(["websocket", "polling"] as const)("a %s client gets what was sent, of any length", async (via) => {
  const heard = await connect(via);
  // Six bytes, and what is missing.
  const sent = LENGTHS.map((length) => "ä€x".repeat(length / 6) + "z".repeat(length % 6));
  for (const digest of sent) {
    broadcast(server.of("/").sockets.values(), "pulse", { serverTime: "", digest, catalogue: "" });
  }
  await until("all is there", () => heard.length === sent.length);
  expect(heard).toEqual(sent);
});

test("all connections get the same bytes, whatever their transport", async () => {
  const heard = await Promise.all([connect("websocket"), connect("polling"), connect("websocket")]);
  broadcast(server.of("/").sockets.values(), "pulse", { serverTime: "", digest: "news", catalogue: "" });
  await until("everybody heard", () => heard.every(({ length }) => length > 0));
  expect(heard).toEqual([["news"], ["news"], ["news"]]);
});

import express from "express";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StoreError } from "../store/store.ts";
import { ask } from "../testing/ask.ts";
import { defineRoute, NO_QUERY, openRoutes } from "./route.ts";

let server: Server;
const noted: unknown[] = [];
const failing = (path: string, error: Error) =>
  defineRoute({
    method: "get",
    path,
    summary: "fails",
    tag: "operation",
    access: "anyone",
    query: NO_QUERY,
    handle: () => Promise.reject(error),
  });
const FULL = new StoreError("store-full", "The disk is full: free some space.");
const FAULT = new Error("a secret of the server");

beforeAll(async () => {
  const app = express();
  const doorkeeper = { identify: async () => ({ kind: "nobody" as const }), isOwnOrigin: () => true };
  openRoutes(app, [failing("/full", FULL), failing("/fault", FAULT)], doorkeeper, (error) =>
    noted.push(error),
  );
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

const get = (path: string) => ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

test("a store that is away or full is told as such, with when to try again; it is noted", async () => {
  const answer = await get("/full");
  expect(answer).toMatchObject({ status: 503, body: { code: "store-full", detail: FULL.message } });
  expect([answer.headers["retry-after"], noted.includes(FULL)]).toEqual(["5", true]);
});

test("of any other failure nothing is told but that it is ours; it is noted", async () => {
  const answer = await get("/fault");
  expect(answer).toMatchObject({ status: 500, body: { code: "internal" } });
  expect([answer.text.includes("secret"), noted.includes(FAULT)]).toEqual([false, true]);
});

// The thread of one connection: takes calls by message, one after the other, so that the main thread never waits.
import { parentPort, workerData } from "node:worker_threads";
import { createCore } from "./core.ts";
import { sqliteCode } from "./driver.ts";
import type { Answer, Call } from "./lane.ts";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread");

const answer = (message: Answer): void => port.postMessage(message);

function start(): void {
  const core = createCore((workerData as { file: string }).file);
  port?.on("message", ({ id, method, args }: Call) => {
    try {
      // The caller's types say which arguments a method takes; a message cannot.
      const methods = core as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
      answer({ id, value: methods[method]?.(...args) });
    } catch (error) {
      answer({ id, failure: { code: sqliteCode(error), message: messageOf(error) } });
    }
    if (method === "close") port.close();
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  start();
  answer({ id: 0, value: "ready" });
} catch (error) {
  answer({ id: 0, failure: { code: sqliteCode(error), message: messageOf(error) } });
}

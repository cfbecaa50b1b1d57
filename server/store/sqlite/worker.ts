// The thread of one connection: takes calls by message, one after the other, so that the main thread never waits.
import { parentPort, workerData } from "node:worker_threads";
import { createCore } from "./core.ts";
import { sqliteCode } from "./driver.ts";
import type { Answer, Call } from "./lane.ts";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread");

const send = (answers: readonly Answer[]): void => port.postMessage(answers);

// Calls that came together are answered together, but an answer does not wait longer than this for the others.
const LONGEST_WAIT_MS = 2;

function start(): void {
  const core = createCore((workerData as { file: string }).file);
  // The caller's types say which arguments a method takes; a message cannot.
  const methods = core as unknown as Record<string, (...args: readonly unknown[]) => unknown>;

  function run({ id, method, args }: Call): Answer {
    try {
      return { id, value: methods[method]?.(...args) };
    } catch (error) {
      return { id, failure: { code: sqliteCode(error), message: messageOf(error) } };
    }
  }

  port?.on("message", (calls: readonly Call[]) => {
    let done: Answer[] = [];
    let since = performance.now();
    for (const call of calls) {
      done.push(run(call));
      if (performance.now() - since < LONGEST_WAIT_MS) continue;
      send(done);
      done = [];
      since = performance.now();
    }
    if (done.length > 0) send(done);
    if (calls.at(-1)?.method === "close") port.close();
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  start();
  send([{ id: 0, value: "ready" }]);
} catch (error) {
  send([{ id: 0, failure: { code: sqliteCode(error), message: messageOf(error) } }]);
}

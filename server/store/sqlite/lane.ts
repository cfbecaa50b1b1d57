import { Worker } from "node:worker_threads";
import { StoreError } from "../store.ts";
import type { Core } from "./core.ts";

type Method = {
  [Name in keyof Core]: Core[Name] extends (...args: never[]) => unknown ? Name : never;
}[keyof Core];

export interface Call {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: { readonly code: string; readonly message: string } };

/** A connection on a thread of its own; calls are done in the order in which they were made. */
export interface Lane {
  call<Name extends Method>(method: Name, ...args: Parameters<Core[Name]>): Promise<ReturnType<Core[Name]>>;
  close(): Promise<void>;
}

// Built, the thread is a file beside this one; from source (tests, development) it loads TypeScript through tsx.
const startThread = (workerData: unknown): Worker => {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./sqlite-worker.js", import.meta.url), { workerData });
  }
  const file = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const load = `import("tsx/esm/api").then((tsx) => { tsx.register(); return import(${file}); })`;
  return new Worker(load, { eval: true, workerData });
};

/** Opens a lane; rejects with the reason when the file cannot be opened. */
export async function openLane(file: string): Promise<Lane> {
  const worker = startThread({ file });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let gone: Error | undefined;

  const expect = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));

  const ready = expect(0);
  worker.on("message", (answers: readonly Answer[]) => {
    for (const answer of answers) {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("failure" in answer) call?.reject(toError(answer.failure));
      else call?.resolve(answer.value);
    }
  });
  const loseAll = (error: Error): void => {
    gone = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", (error) => {
    loseAll(new StoreError("store-away", `The store's thread failed: ${error.message}`));
  });
  worker.on("exit", () => {
    loseAll(new StoreError("store-away", "The store is closed."));
  });

  // A message between threads costs more than most of these calls: those of one turn travel together.
  let leaving: Call[] = [];
  function send(): void {
    const calls = leaving;
    leaving = [];
    worker.postMessage(calls);
  }

  function call(method: Method, ...args: readonly unknown[]): Promise<unknown> {
    if (gone) return Promise.reject(gone);
    last += 1;
    if (leaving.length === 0) queueMicrotask(send);
    leaving.push({ id: last, method, args });
    return expect(last);
  }

  await ready;
  return {
    call: call as Lane["call"],
    close: async () => {
      if (gone) return;
      const exited = new Promise((resolve) => worker.once("exit", resolve));
      await call("close");
      await exited;
    },
  };
}

function toError({ code, message }: { code: string; message: string }): Error {
  if (code === "SQLITE_FULL") {
    return new StoreError(
      "store-full",
      "The disk of the data folder is full: free some space, then send again.",
    );
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return new StoreError(
      "store-away",
      `The database of the data folder is damaged (${message}): restore a backup, or set DATA_DIR to another folder.`,
    );
  }
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|BUSY)/.test(code)) {
    return new StoreError("store-away", `The data folder cannot be used (${message}).`);
  }
  return new Error(message);
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../dist/server/main.js", import.meta.url));
const READY = /Tierboard ready on (http:\/\/\S+)/;

/** The administrator's token of servers started here. */
export const ADMIN_TOKEN = "an-administrator-of-the-tests";

/** The built product as a process of its own, on a data folder of its own. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** All that it has written so far, both streams. */
  output(): string;
  /** Ends it with that signal and resolves when it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** A new empty folder for data; remove it with `removeFolder`. */
export const createFolder = (): string => mkdtempSync(join(tmpdir(), "tierboard-e2e-"));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/**
 * Starts the product and waits until it is ready.
 *
 * @throws with all its output when it ends before
 */
export async function startProduct(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      DATA_DIR: dataDir,
      TIERBOARD_ADMIN_TOKEN: ADMIN_TOKEN,
      LOG_LEVEL: "warn",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const ready = READY.exec(output);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the product ended with ${String(code)}:\n${output}`)));
  });
  return {
    url,
    dataDir,
    process: child,
    output: () => output,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    },
  };
}

/** Pushes observations through the public door and fails when one is refused. */
export async function push(url: string, observations: readonly object[]): Promise<void> {
  const response = await fetch(`${url}/api/v1/observations`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${ADMIN_TOKEN}` },
    body: JSON.stringify(observations),
  });
  const answer = (await response.json()) as { rejected?: readonly unknown[] };
  if (!response.ok || answer.rejected?.length !== 0) throw new Error(`refused: ${JSON.stringify(answer)}`);
}

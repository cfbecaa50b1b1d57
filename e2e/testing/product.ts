import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ADMIN_TOKEN, asAdmin, startServer } from "./server-process.ts";

/** The built product as a process of its own, for a browser to look at. */
export interface Product {
  readonly url: string;
  /** Ends it with that signal and resolves when it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** A new empty folder for data; remove it with `removeFolder`. */
export const createFolder = (): string => mkdtempSync(join(tmpdir(), "tierboard-e2e-"));
export const removeFolder = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
};

/**
 * Starts the product and waits until it is ready.
 *
 * @throws with all its output when it ends before
 */
export async function startProduct(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const server = await startServer({
    PORT: "0",
    DATA_DIR: dataDir,
    TIERBOARD_ADMIN_TOKEN: ADMIN_TOKEN,
    LOG_LEVEL: "warn",
    ...env,
  });
  return {
    url: server.url,
    async kill(signal) {
      server.kill(signal);
      await server.ended;
    },
  };
}

/** Pushes observations through the public door and fails when one is refused. */
export async function push(url: string, observations: readonly object[]): Promise<void> {
  const response = await fetch(`${url}/api/v1/observations`, {
    method: "POST",
    headers: asAdmin,
    body: JSON.stringify(observations),
  });
  const answer = (await response.json()) as { rejected?: readonly unknown[] };
  if (!response.ok || answer.rejected?.length !== 0) throw new Error(`refused: ${JSON.stringify(answer)}`);
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CATALOGUE = fileURLToPath(new URL("catalogue.yaml", import.meta.url));
const READY = /^Tierboard ready on (http\S+)/;

/** The product, running in a process of its own. */
export interface Product {
  readonly url: string;
  /** Resolves with the exit code when the process has ended, by itself or by `stop`. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

interface Start {
  readonly dataDir: string;
  /** Becomes the administrator's token; at least 24 characters. */
  readonly token: string;
  readonly port: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends the server; its reason is the name of the signal that this process got. */
  readonly signal: AbortSignal;
}

// A terminal sends Ctrl-C to the server as well: a second signal would only hurry it.
const PATIENCE_MS = 3000;

/** The server ended before it was ready; it has said why. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Starts the product on this example's catalogue, building it first when it is stale; resolves when it answers. */
export async function startProduct({ dataDir, token, port, env, signal }: Start): Promise<Product> {
  const child = spawn(process.execPath, ["scripts/start.js"], {
    cwd: ROOT,
    env: {
      ...env,
      PORT: port,
      DATA_DIR: dataDir,
      TIERBOARD_CATALOGUE: CATALOGUE,
      TIERBOARD_DEMO: "0",
      TIERBOARD_ADMIN_TOKEN: token,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = (): boolean => child.kill("SIGTERM");
  signal.addEventListener("abort", () =>
    setTimeout(end, signal.reason === "SIGINT" ? PATIENCE_MS : 0).unref(),
  );
  const ended = once(child, "exit").then(([code]) => (typeof code === "number" ? code : 0));
  const url = await Promise.race([
    new Promise<string>((resolve) => {
      createInterface(child.stdout).on("line", (line) => {
        const origin = READY.exec(line)?.[1];
        if (origin !== undefined) resolve(origin);
      });
    }),
    ended.then((code) => {
      throw new StartError(`The server ended with code ${code} before it was ready.`);
    }),
  ]);
  return {
    url,
    ended,
    async stop() {
      end();
      await ended;
    },
  };
}

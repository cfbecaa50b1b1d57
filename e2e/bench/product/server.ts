import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { serverEntry } from "./build.ts";

/** Every right, at the servers of the benchmark. */
export const TOKEN = "benchmark-administrator-token";

/** The built server as users run it, in a process of its own. */
export interface Server {
  readonly url: string;
  /** From the start of the process to the line that says it is ready. */
  readonly readyMs: number;
  /** One of its metrics, by Prometheus name; asking for one resets none but the event loop's. */
  readonly metric: (name: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

interface Start {
  readonly catalogue: string;
  readonly dataDir: string;
  readonly profiles: string | undefined;
}

const READY = /^Tierboard ready on (\S+)$/;
const STOP_WITHIN_MS = 10_000;

/**
 * Starts the built server on a free port.
 *
 * @throws with its last words when it ends before it is ready
 */
export async function startServer({ catalogue, dataDir, profiles }: Start): Promise<Server> {
  const entry = serverEntry();
  const begun = performance.now();
  const profiling = profiles === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profiles}`];
  const child = spawn(process.execPath, [...profiling, entry], {
    env: {
      PATH: process.env.PATH,
      PORT: "0",
      DATA_DIR: dataDir,
      TIERBOARD_CATALOGUE: catalogue,
      TIERBOARD_ADMIN_TOKEN: TOKEN,
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Whatever ends the benchmark ends its servers.
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code ?? "a signal"}`)));
    createInterface(child.stdout).on("line", (line) => {
      const ready = READY.exec(line)?.[1];
      if (ready !== undefined) resolve(ready);
    });
  });
  return {
    url,
    readyMs: performance.now() - begun,
    metric: (name) => readMetric(url, name),
    close: async () => {
      const patience = setTimeout(kill, STOP_WITHIN_MS);
      child.kill("SIGTERM");
      await ended;
      clearTimeout(patience);
    },
  };
}

async function readMetric(url: string, name: string): Promise<number> {
  const answer = await fetch(`${url}/metrics`);
  const text = await answer.text();
  const value = new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1];
  if (value === undefined) throw new Error(`the server has no metric ${name}`);
  return Number(value);
}

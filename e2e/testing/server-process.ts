import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/lib/root.js";
import { SMALL_CATALOGUE } from "../../server/testing/small-catalogue.ts";

// TIERBOARD_BUILD: another build than that of this working copy, such as the version before.
const BUILD = process.env["TIERBOARD_BUILD"] ?? join(root, "dist/server");

export const ADMIN_TOKEN = "an-administrator-for-the-tests";
export const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" };

export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A built program of ours, running. */
export interface Running {
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<Exit>;
  kill(signal: NodeJS.Signals): void;
}

export interface ServerProcess extends Running {
  readonly url: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

interface Options {
  readonly uid?: number;
  readonly args?: readonly string[];
}

const alive = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

function run(program: string, env: Environment, { uid, args = [] }: Options = {}): Running {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(BUILD, program), ...args], {
    // Nothing of the environment that the tests run in may reach it.
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  alive.add(child);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
  child.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
  const ended = new Promise<Exit>((resolve) => {
    child.once("close", (code, signal) => {
      alive.delete(child);
      resolve({ code, signal, stdout, stderr });
    });
  });
  return {
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    kill: (signal) => void child.kill(signal),
  };
}

/** A folder with the small catalogue, for a data folder beside it. */
export function createFolder(): { readonly path: string; readonly env: Environment; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "tierboard-process-"));
  writeFileSync(join(path, "catalogue.yaml"), SMALL_CATALOGUE);
  return {
    path,
    env: {
      PORT: "0",
      DATA_DIR: join(path, "data"),
      TIERBOARD_CATALOGUE: join(path, "catalogue.yaml"),
      TIERBOARD_ADMIN_TOKEN: ADMIN_TOKEN,
      LOG_LEVEL: "warn",
    },
    // A test that failed may have left a server running.
    remove: () => {
      for (const child of alive) child.kill("SIGKILL");
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts the server without waiting for it. */
export const launch = (env: Environment, options?: Options): Running => run("main.js", env, options);

/**
 * Starts the server and waits until it says where it is.
 *
 * @throws with what it said when it ends instead
 */
export async function startServer(env: Environment, options?: Options): Promise<ServerProcess> {
  const running = launch(env, options);
  const ready = /^Tierboard ready on (http:\S+)$/m;
  for (;;) {
    const url = ready.exec(running.stdout())?.[1];
    if (url !== undefined) return { ...running, url };
    const ended = await Promise.race([
      running.ended,
      new Promise<undefined>((resolve) => setTimeout(resolve, 5)),
    ]);
    if (ended) throw new Error(`the server ended with ${String(ended.code)}: ${ended.stderr}`);
  }
}

/** Runs one command of `tierboard` to its end. */
export const tierboard = (args: readonly string[], env: Environment = {}): Promise<Exit> =>
  run("cli.js", env, { args }).ended;

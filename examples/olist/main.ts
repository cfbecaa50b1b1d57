// npm run example:olist: real orders through the public door, onto the wall. README.md says how.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DataError, readTables } from "./csv.ts";
import { type Fact, factsOf } from "./facts.ts";
import { load } from "./load.ts";
import { StartError, startProduct } from "./product.ts";
import { createProgress, numeral } from "./progress.ts";
import { PushError } from "./push.ts";
import { readSettings, type Settings, USAGE } from "./settings.ts";

/** What shells report for a command that was ended by Ctrl-C. */
const INTERRUPTED = 130;

const progress = createProgress(process.stderr);
const stopping = new AbortController();
const { signal } = stopping;
// Once: a second Ctrl-C ends the process as if nobody listened.
process.once("SIGINT", () => stopping.abort("SIGINT"));
process.once("SIGTERM", () => stopping.abort("SIGTERM"));

async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (!settings.ok) {
    progress.say(`${settings.problem}\n\n${USAGE}`);
    return 2;
  }
  if (settings.value === "help") {
    console.log(USAGE);
    return 0;
  }
  const { folder, server, mode } = settings.value;
  const facts = factsOf(readTables(folder));
  progress.say(`${numeral(facts.length)} facts in ${folder}`);
  if (!server) return withOwnServer(facts, mode);
  return (await load({ facts, mode, server, signal, progress })) > 0 ? 1 : 0;
}

/** Starts a server, loads the facts into it, and keeps it up until somebody ends it. */
async function withOwnServer(facts: readonly Fact[], mode: Settings["mode"]): Promise<number> {
  const token = `olist-${randomBytes(24).toString("hex")}`;
  const port = process.env["PORT"] ?? "8080";
  const data = dataFolder(mode);
  try {
    const product = await startProduct({ dataDir: data.path, token, port, env: process.env, signal });
    const gone = new AbortController();
    void product.ended.then(() =>
      gone.abort(new StartError("The server ended before all facts were pushed.")),
    );
    try {
      const server = { url: product.url, token };
      const refused = await load({
        facts,
        mode,
        server,
        signal: AbortSignal.any([signal, gone.signal]),
        progress,
      });
      if (!signal.aborted) progress.say("Ctrl-C ends the server.");
      const code = await product.ended;
      return refused > 0 || (code !== 0 && !signal.aborted) ? 1 : 0;
    } finally {
      await product.stop();
    }
  } finally {
    data.release();
  }
}

/** Where the started server keeps its facts. Those of a replay are about this one hour: nobody wants them back. */
function dataFolder(mode: Settings["mode"]): { path: string; release: () => void } {
  const given = process.env["DATA_DIR"];
  if (given !== undefined || mode.kind === "push") {
    return { path: resolve(given ?? "data/olist"), release: () => undefined };
  }
  const path = mkdtempSync(join(tmpdir(), "tierboard-olist-"));
  return { path, release: () => rmSync(path, { recursive: true, force: true }) };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (signal.aborted) {
    progress.say(
      "Interrupted: not all facts are pushed. Run it again; what is there already is not stored twice.",
    );
    process.exitCode = INTERRUPTED;
  } else {
    if (!(error instanceof DataError || error instanceof PushError || error instanceof StartError))
      throw error;
    progress.say(error.message);
    process.exitCode = 1;
  }
}

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { root } from "../../scripts/lib/root.js";
import type { OldEngine } from "./engines.ts";

const CACHE = join(root, "node_modules/.cache/tierboard-engines");
const MOST_BYTES = 400_000_000;
const run = promisify(execFile);
const decompress = promisify(brotliDecompress);

/**
 * The path of an old engine's program; fetched through npm when it was not before, and checked against its hash.
 *
 * @throws with what to do, when it cannot be had
 */
export async function fetchEngine(engine: OldEngine): Promise<string> {
  const path = join(CACHE, `chromium-${engine.major}`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "fetching-"));
  try {
    const program = await unpack(engine, await pack(engine, folder));
    const unfinished = join(folder, "program");
    writeFileSync(unfinished, program, { mode: 0o755 });
    // Only what is whole gets the name: a stopped download leaves nothing that looks like an engine.
    renameSync(unfinished, path);
    return path;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pack({ major, packageVersion, integrity }: OldEngine, folder: string): Promise<string> {
  const name = `chrome-aws-lambda@${packageVersion}`;
  try {
    const { stdout } = await run("npm", ["pack", name, "--silent", "--pack-destination", folder]);
    const tarball = join(folder, stdout.trim().split("\n").pop() ?? "");
    const hash = createHash("sha512").update(readFileSync(tarball)).digest("base64");
    if (`sha512-${hash}` !== integrity) throw new Error("its content is not what it was");
    return tarball;
  } catch (cause) {
    throw new Error(
      `Chromium ${major} could not be fetched (npm pack ${name}): go online and try again, ` +
        "or set TIERBOARD_SKIP_OLD_ENGINES=1 to test without old engines.",
      { cause },
    );
  }
}

async function unpack({ file }: OldEngine, tarball: string): Promise<Buffer> {
  const { stdout } = await run("tar", ["-xzOf", tarball, file], {
    encoding: "buffer",
    maxBuffer: MOST_BYTES,
  });
  return decompress(stdout);
}

import { execFile } from "node:child_process";
import { fail, ok, type Result } from "../../../shared/problem/result.ts";
import type { Commit } from "./landings.ts";

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_COMMITS = 5000;
const FIELD = "%x09";

/** The commit that is checked out in a folder; the problem is a sentence: no git, no repository, no commit yet. */
export async function readHead(folder: string, signal: AbortSignal): Promise<Result<string, string>> {
  const output = await git(folder, ["rev-parse", "--verify", "HEAD"], signal);
  return output.ok ? ok(output.value.trim()) : output;
}

/** The newest commits that can be reached from one, newest first; at most 5,000. */
export async function readCommits(
  folder: string,
  head: string,
  signal: AbortSignal,
): Promise<Result<Commit[], string>> {
  const format = ["%H", "%P", "%at", "%ct"].join(FIELD);
  const output = await git(
    folder,
    ["log", "--date-order", `--max-count=${MOST_COMMITS}`, `--format=${format}`, head, "--"],
    signal,
  );
  if (!output.ok) return output;
  return ok(output.value.split("\n").filter(Boolean).map(readCommit));
}

function readCommit(line: string): Commit {
  const [hash = "", parents = "", authored, committed] = line.split("\t");
  return {
    hash,
    parents: parents.split(" ").filter(Boolean),
    authoredS: Number(authored),
    committedS: Number(committed),
  };
}

function git(folder: string, args: readonly string[], signal: AbortSignal): Promise<Result<string, string>> {
  return new Promise((resolve) => {
    const options = { cwd: folder, timeout: TIMEOUT_MS, maxBuffer: MOST_BYTES, signal, windowsHide: true };
    // No pager, no lock taken in somebody's working copy.
    execFile("git", ["--no-pager", "--no-optional-locks", ...args], options, (error, stdout, stderr) => {
      if (!error) resolve(ok(stdout));
      else if (error.code === "ENOENT") resolve(fail("git is not installed, or the folder does not exist"));
      else resolve(fail(/^.+$/m.exec(stderr)?.[0] ?? error.message));
    });
  });
}

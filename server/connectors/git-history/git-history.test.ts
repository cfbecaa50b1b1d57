import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unixMs } from "../../../shared/units/time.ts";
import { createFakeWorld, runIn, testConnector } from "../contract.ts";
import { connector } from "./index.ts";

const start = unixMs(Date.parse("2026-11-22T12:00:00Z"));
const UNIT = "platform/repository";
const root = mkdtempSync(join(tmpdir(), "git-history-"));
const repository = join(root, "repository");

/** Runs git with nothing of the machine's own settings, at a given time. */
function git(args: readonly string[], authored = "2026-11-01T10:00:00Z", committed = authored): string {
  const env = {
    PATH: process.env["PATH"],
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_AUTHOR_NAME: "Ana",
    GIT_AUTHOR_EMAIL: "ana@example.org",
    GIT_COMMITTER_NAME: "Ben",
    GIT_COMMITTER_EMAIL: "ben@example.org",
    GIT_AUTHOR_DATE: authored,
    GIT_COMMITTER_DATE: committed,
  };
  return execFileSync("git", ["-C", repository, ...args], { env, encoding: "utf8" }).trim();
}

const commit = (words: string, authored: string, committed?: string): string => {
  git(["commit", "--quiet", "--allow-empty", "-m", words], authored, committed);
  return git(["rev-parse", "HEAD"]);
};

function run(folder: string, sleeps = 1, onEmit?: () => void) {
  const prepared = connector.prepare({ folder });
  if (!prepared.ok) throw new Error(prepared.problem);
  const world = createFakeWorld({ start, sleeps, ...(onEmit && { onEmit }) });
  return runIn(world, prepared.value).then((facts) => ({ facts, words: world.words }));
}

const hashes: Record<"root" | "branch" | "amended" | "merge", string> = {
  root: "",
  branch: "",
  amended: "",
  merge: "",
};

beforeAll(() => {
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", repository]);
  hashes.root = commit("begin", "2026-11-01T10:00:00Z");
  git(["switch", "--quiet", "-c", "topic"]);
  hashes.branch = commit("work", "2026-11-02T10:00:00Z");
  git(["switch", "--quiet", "main"]);
  hashes.amended = commit("picked", "2026-11-03T10:00:00Z", "2026-11-03T11:30:00Z");
  git(["merge", "--quiet", "--no-ff", "-m", "merge", "topic"], "2026-11-05T10:00:00Z");
  hashes.merge = git(["rev-parse", "HEAD"]);
});
afterAll(() => rmSync(root, { recursive: true }));

testConnector({
  connector,
  settings: () => ({ folder: repository }),
  kpis: ["platform.commits", "platform.lead-time"],
  units: [UNIT],
  start,
});

test("each commit is a fact, each landing has the age of the oldest work in it", async () => {
  const { facts } = await run(repository);
  const at = (text: string) => Date.parse(text);
  const of = (kpi: string) =>
    Object.fromEntries(
      facts.filter((fact) => fact.kpi === kpi).map(({ key, value, at }) => [key ?? "", { at, value }]),
    );
  expect(of("platform.commits")).toEqual({
    [hashes.root]: { at: at("2026-11-01T10:00:00Z"), value: 1 },
    [hashes.branch]: { at: at("2026-11-02T10:00:00Z"), value: 1 },
    [hashes.amended]: { at: at("2026-11-03T11:30:00Z"), value: 1 },
    [hashes.merge]: { at: at("2026-11-05T10:00:00Z"), value: 1 },
  });
  expect(of("platform.lead-time")).toEqual({
    [hashes.root]: { at: at("2026-11-01T10:00:00Z"), value: 0 },
    [hashes.amended]: { at: at("2026-11-03T11:30:00Z"), value: 5400 },
    [hashes.merge]: { at: at("2026-11-05T10:00:00Z"), value: 3 * 86_400 },
  });
});

test("a commit that is made meanwhile is sent alone; one from a clock ahead of ours counts as now", async () => {
  let made = "";
  const { facts } = await run(repository, 3, () => {
    made ||= commit("later", "2026-11-30T10:00:00Z");
  });
  expect(facts.slice(-2)).toEqual([
    { kpi: "platform.commits", unit: UNIT, at: start + 30_000, value: 1, key: made },
    { kpi: "platform.lead-time", unit: UNIT, at: start + 30_000, value: 0, key: made },
  ]);
  expect(new Set(facts.map(({ kpi, key }) => `${kpi} ${key ?? ""}`)).size).toBe(facts.length);
  git(["reset", "--quiet", "--hard", hashes.merge]);
});

test.each([
  ["a folder that is no repository", tmpdir()],
  ["a folder that is not there", join(root, "nowhere")],
])("%s: says so once and rests", async (_, folder) => {
  expect(await run(folder)).toEqual({ facts: [], words: ["git-history: rests"] });
});

import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SMALL_CATALOGUE } from "../../server/testing/small-catalogue.ts";
import {
  createFolder,
  type Environment,
  type Exit,
  launch,
  startServer,
  tierboard,
} from "../testing/server-process.ts";

const NOBODY = 65_534;

let folder: ReturnType<typeof createFolder>;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => {
  folder.remove();
});

const start = (env: Environment, uid?: number): Promise<Exit> =>
  launch({ ...folder.env, ...env }, uid === undefined ? {} : { uid }).ended;

/** It ended as it should: exit code 1, nothing on stdout, one sentence without a stack trace. */
function expectSentence({ code, stdout, stderr }: Exit, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  expect(stderr).not.toMatch(/\bat .+:\d+:\d+|node:internal|Error:/);
  expect([code, stdout]).toEqual([1, ""]);
}

describe("a wrong value in the environment stops the start with a sentence that names it", () => {
  test.each<[Environment, RegExp]>([
    [{ PORT: "http" }, /^PORT is 'http': set it to a number from 0/],
    [{ PORT: "70000" }, /^PORT is '70000'/],
    [{ PORT: "-1" }, /^PORT is '-1'/],
    [{ PORT: "80.5" }, /^PORT is '80\.5'/],
    [{ HOST: "256.1.1.1" }, /^HOST is '256\.1\.1\.1', which is no address of this machine/],
    [{ HOST: "192.0.2.1" }, /^HOST is '192\.0\.2\.1', which is no address of this machine/],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL is 'loud': set it to one of fatal, error/],
    [{ TIERBOARD_ADMIN_TOKEN: "short" }, /^TIERBOARD_ADMIN_TOKEN has 5 characters: it must have at least 24/],
    [{ TIERBOARD_DEMO: "yes" }, /^TIERBOARD_DEMO is 'yes'/],
    [{ TIERBOARD_DEMO: "0", TIERBOARD_CATALOGUE: "" }, /no catalogue is given: set TIERBOARD_CATALOGUE/],
    [{ PUBLIC_URL: "kpi.example.com" }, /^PUBLIC_URL is 'kpi\.example\.com': set it to the origin/],
    [{ PUBLIC_URL: "https://kpi.example.com/wall" }, /^PUBLIC_URL is/],
    [{ PUBLIC_URL: "ftp://kpi.example.com" }, /^PUBLIC_URL is/],
    [{ DATABASE_URL: "postgres://db" }, /^DATABASE_URL is set, but this version/],
    [{ REDIS_URL: "redis://cache" }, /^REDIS_URL is set, but this version/],
    [
      { TIERBOARD_CATALOGUE: "/nowhere/at/all" },
      /^There is no catalogue at \/nowhere\/at\/all: set TIERBOARD_CATALOGUE/,
    ],
  ])("%j", async (env, sentence) => {
    expectSentence(await start(env), sentence);
  });

  test("a token is not repeated in what is said about it", async () => {
    const { stderr } = await start({ TIERBOARD_ADMIN_TOKEN: "planted-secret" });
    expect(stderr).not.toContain("planted-secret");
  });
});

test("[V6.3.2] beyond this machine it does not start without an administrator; with one made by the command line it does", async () => {
  const open = { HOST: "0.0.0.0", TIERBOARD_ADMIN_TOKEN: "" };
  expectSentence(
    await start(open),
    /^There is no administrator yet.+npx tierboard token create admin --admin.+TIERBOARD_ADMIN_TOKEN/,
  );
  expectSentence(
    await start({ PUBLIC_URL: "https://kpi.example.com", TIERBOARD_ADMIN_TOKEN: "" }),
    /^There is no administrator yet/,
  );
  expect(await tierboard(["token", "create", "viewer", "--read"], folder.env)).toMatchObject({ code: 0 });
  expectSentence(await start(open), /^There is no administrator yet/);
  expect(await tierboard(["token", "create", "admin", "--admin"], folder.env)).toMatchObject({ code: 0 });
  const server = await startServer({ ...folder.env, ...open });
  expect(server.url).toMatch(/^http:\/\/0\.0\.0\.0:\d+$/);
  server.kill("SIGTERM");
  expect((await server.ended).code).toBe(0);
});

test("an occupied port is told, with what to do", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  expectSentence(
    await start({ PORT: String(port) }),
    new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use: .*set PORT`),
  );
  other.close();
});

test("[F08] a second process on the same data folder stops and names the first, which goes on", async () => {
  const first = await startServer(folder.env);
  expectSentence(
    await start({}),
    new RegExp(
      `is in use by another Tierboard \\(process ${first.pid}\\)\\. Stop that one first, or set DATA_DIR`,
    ),
  );
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  first.kill("SIGKILL");
  await first.ended;
  // [F09] What a killed process leaves is no lock.
  const second = await startServer(folder.env);
  second.kill("SIGTERM");
  expect((await second.ended).code).toBe(0);
});

describe("a data folder that cannot be used is told, with what to do", () => {
  test("a file where the folder should be", async () => {
    writeFileSync(join(folder.path, "data"), "");
    expectSentence(await start({}), /^DATA_DIR must name a folder, but .+data is a file/);
    expectSentence(
      await start({ DATA_DIR: join(folder.path, "data", "below") }),
      /^DATA_DIR must name a folder/,
    );
  });

  test.skipIf(process.getuid?.() !== 0)(
    "a folder that the user may not read or write (needs root to become another user)",
    async () => {
      chmodSync(folder.path, 0o755);
      const data = join(folder.path, "data");
      mkdirSync(data, { mode: 0o700 });
      expectSentence(
        await start({}, NOBODY),
        /cannot be written by this user: give it the right to, or set DATA_DIR/,
      );
      expectSentence(
        await start({ DATA_DIR: join(folder.path, "new") }, NOBODY),
        /cannot be written by this user/,
      );
      chmodSync(data, 0o555);
      chownSync(data, NOBODY, NOBODY);
      expectSentence(await start({}, NOBODY), /cannot be written by this user/);
    },
  );

  test.each(["tierboard.db", "lock.db"])(
    "[F04] %s that is no database is refused, and left as it is",
    async (file) => {
      mkdirSync(join(folder.path, "data"));
      const path = join(folder.path, "data", file);
      const junk = "this is no database, whatever its name says. ".repeat(200);
      writeFileSync(path, junk);
      expectSentence(await start({}), /data.+(damaged|is no database)/);
      expect(readFileSync(path, "utf8")).toBe(junk);
    },
  );
});

test("a broken catalogue stops the start with all its errors, each with file, line and path", async () => {
  const file = join(folder.path, "catalogue.yaml");
  writeFileSync(
    file,
    SMALL_CATALOGUE.replace("aggregate: count", "aggregate: cuont").replace(
      "tier: 1, category: cost",
      "tier: 9, category: cots",
    ),
  );
  const { code, stdout, stderr } = await start({});
  const lineOf = (text: string) => SMALL_CATALOGUE.split("\n").findIndex((line) => line.includes(text)) + 1;
  expect(stderr.split("\n")).toEqual([
    "The catalogue has 3 errors; correct and start again:",
    expect.stringMatching(`^  ${file}:${lineOf("id: sales.deals")} kpis\\[1\\]\\.aggregate: .+sum, count`),
    expect.stringMatching(`^  ${file}:${lineOf("id: finance.cost")} kpis\\[4\\]\\.tier: `),
    expect.stringMatching(
      `^  ${file}:${lineOf("id: finance.cost")} kpis\\[4\\]\\.category: .+growth, performance, cost`,
    ),
    "",
  ]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(existsSync(join(folder.path, "data"))).toBe(false);
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { ask } from "../../server/testing/ask.ts";
import { SMALL_CATALOGUE } from "../../server/testing/small-catalogue.ts";
import { until } from "../../server/testing/until.ts";
import { readFacts } from "./facts.ts";
import {
  ADMIN_TOKEN,
  createFolder,
  type ServerProcess,
  startServer,
  tierboard,
} from "../testing/server-process.ts";

// The example of the contract, its placeholders filled.
const EXAMPLE = `
organisation: {name: Acme, timeZone: Europe/Berlin, weekStart: monday, fiscalYearStart: 1, businessDays: [mon, tue, wed, thu, fri], holidays: [2026-12-25]}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
  - {id: sales/emea, name: EMEA, kind: team}
kpis:
  - id: sales.revenue
    name: Sales revenue
    description: Value of deals invoiced
    why: Growth pays for everything else
    owner: sales-director
    unit: sales
    tier: 1
    category: growth
    perspective: financial
    measure: {kind: currency, currency: EUR}
    direction: higher
    aggregate: sum
    period: month
    expectedEvery: 1d
    target: {plan: [{from: 2026-01-01, value: 500000}], pace: business-days}
    benchmark: {trailing: 12 months}
  - {id: sales.win-rate, name: Win rate, unit: sales, tier: 2, category: performance, measure: {kind: percent}, direction: higher, aggregate: ratio, period: month, drives: [sales.revenue]}
  - {id: finance.cost, name: Cost, unit: company, tier: 2, category: cost, measure: {kind: currency, currency: EUR}, direction: lower, aggregate: sum, period: month}
  - {id: finance.profit, name: Profit, unit: company, tier: 1, category: growth, measure: {kind: currency, currency: EUR}, direction: higher, period: month, formula: sales.revenue - finance.cost}
boards: []
kris: []
scorecards: []
objectives: []
`;

let folder: ReturnType<typeof createFolder>;
let server: ServerProcess;
beforeAll(async () => {
  folder = createFolder();
  server = await startServer({ ...folder.env, LOG_LEVEL: "trace" });
});
afterAll(() => folder.remove());

const write = (name: string, text: string): string => {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
};

describe("every command", () => {
  test.concurrent.each(["serve", "push", "check", "schema", "token"])(
    "%s --help says on stdout what it does, exit code 0",
    async (name) => {
      const { code, stdout, stderr } = await tierboard([name, "--help"]);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout.startsWith(`tierboard ${name}`)).toBe(true);
    },
  );

  test("the overview names them all; without a command it is wrong use", async () => {
    for (const [args, code] of [
      [["--help"], 0],
      [["help"], 0],
      [[], 2],
    ] as const) {
      const exit = await tierboard(args);
      expect(exit.code).toBe(code);
      for (const name of ["serve", "push", "check", "schema", "token"])
        expect(exit.stdout).toContain(`  ${name}`);
    }
  });

  test.concurrent.each([
    [["dance"]],
    [["__proto__"]],
    [["check"]],
    [["check", "a", "b"]],
    [["schema", "please"]],
    [["token"]],
    [["token", "dance"]],
    [["token", "create"]],
    [["token", "create", "x"]],
    [["token", "create", "x", "--ingest", "Not A Prefix"]],
    [["token", "create", "x", "--everything"]],
    [["token", "revoke"]],
    [["push"]],
    [["push", "sales.revenue"]],
    [["push", "sales.revenue", "many"]],
    [["push", "sales.revenue", "1", "--colour", "red"]],
  ])("%j is wrong use: exit code 2, words on stderr, no stack trace", async (args) => {
    const { code, stdout, stderr } = await tierboard(args, { ...folder.env, TIERBOARD_TOKEN: ADMIN_TOKEN });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/.{10}/);
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
  });
});

test("check: 0 and what there is, or 1 and every error on stdout as file:line path", async () => {
  const right = await tierboard(["check", write("right.yaml", EXAMPLE)]);
  expect(right).toMatchObject({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/is right: 4 KPIs, 3 units/) as string,
  });
  const path = write(
    "wrong.yaml",
    EXAMPLE.replace("tier: 1", "tier: one").replace("drives: [sales.revenue]", "drivs: [sales.revenue]"),
  );
  const wrong = await tierboard(["check", path]);
  expect(wrong).toMatchObject({ code: 1, stderr: `${path} has 2 errors.\n` });
  expect(wrong.stdout.trimEnd().split("\n")).toEqual([
    expect.stringMatching(`^${path}:14 kpis\\[0\\]\\.tier: "one" does not fit: expected 1 .+ or 2`) as string,
    expect.stringMatching(
      `^${path}:24 kpis\\[1\\]\\.drivs: no such field; did you mean 'drives'\\?`,
    ) as string,
  ]);
  expect(await tierboard(["check", join(folder.path, "nowhere")])).toMatchObject({ code: 1, stdout: "" });
});

test("schema: JSON Schema that accepts the contract's example and refuses what the catalogue refuses", async () => {
  const { code, stdout } = await tierboard(["schema"]);
  expect(code).toBe(0);
  const schema = JSON.parse(stdout) as z.core.JSONSchema.JSONSchema;
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Tierboard catalogue",
  });
  const reader = z.fromJSONSchema(schema);
  const accepts = (text: string) => reader.safeParse(parse(text)).success;
  expect([EXAMPLE, SMALL_CATALOGUE].map(accepts)).toEqual([true, true]);
  for (const [from, to] of [
    ["tier: 1", "tier: 3"],
    ["kind: percent", "kind: percentage"],
    ["name: Win rate", "nmae: Win rate"],
    ["id: sales.win-rate", "id: Sales Win"],
  ] as const) {
    expect(accepts(EXAMPLE.replace(from, to)), to).toBe(false);
  }
});

describe("tokens", () => {
  test("create prints the token alone on stdout; list never shows it; revoke ends it", async () => {
    const made = await tierboard(["token", "create", "till 4", "--ingest", "sales", "--read"], folder.env);
    expect(made).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^kpi_live_[0-9a-f]{12}_[\w-]{43}\n$/) as string,
    });
    const text = made.stdout.trim();
    const id = text.split("_")[2] ?? "";
    const list = await tierboard(["token", "list"], folder.env);
    expect(list.stdout).toMatch(new RegExp(`^${id}\ttill 4\tread,ingest:sales\tcreated .+\tvalid$`, "m"));
    expect(list.stdout).not.toContain(text.slice(-20));

    const env = { TIERBOARD_TOKEN: text, TIERBOARD_URL: server.url };
    expect(
      await tierboard(
        [
          "push",
          "sales.revenue",
          "12.50",
          "--key",
          "till-1",
          "--at",
          "2026-03-02T10:00:00Z",
          "--unit",
          "sales/emea",
        ],
        env,
      ),
    ).toMatchObject({
      code: 0,
      stdout: '{"accepted":1,"duplicates":0,"corrections":0,"rejected":[]}\n',
      stderr: "",
    });
    expect(await tierboard(["push", "sales.win-rate", "3/12"], env)).toMatchObject({ code: 0 });
    expect(await readFacts(server.url, "sales.revenue")).toMatchObject([
      { value: 12.5, key: "till-1", unit: "sales/emea" },
    ]);
    expect(await tierboard(["push", "finance.cost", "1"], env)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("not-allowed") as string,
    });

    const socket = io(server.url, { transports: ["websocket"], auth: { token: text }, reconnection: false });
    await until("it is in", () => socket.connected);
    expect(await tierboard(["token", "revoke", id], folder.env)).toMatchObject({ code: 0 });
    await until("[P8] its socket is gone", () => !socket.connected, 5000);
    expect(await tierboard(["push", "sales.revenue", "1"], env)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("unauthenticated") as string,
    });
    expect(await tierboard(["token", "revoke", id], folder.env)).toMatchObject({ code: 1 });
    expect((await tierboard(["token", "list"], folder.env)).stdout).toMatch(
      new RegExp(`^${id}\t.+\trevoked `, "m"),
    );
  });

  test("push where no server is: 1 and what to do", async () => {
    const { code, stdout, stderr } = await tierboard(
      ["push", "sales.revenue", "1", "--url", "http://127.0.0.1:9"],
      { TIERBOARD_TOKEN: "x" },
    );
    expect([code, stdout, stderr]).toEqual([
      1,
      "",
      "No Tierboard answers at http://127.0.0.1:9: start it, or name another with --url.\n",
    ]);
  });
});

test("[H20, V16.2.5] at the loudest level the log holds no token, cookie or key that anybody sent, and one line per entry", async () => {
  const planted = {
    bearer: "planted-bearer-secret",
    signIn: "planted-sign-in-secret",
    cookie: "planted-cookie-secret",
    socket: "planted-socket-secret",
  };
  const { stdout } = await tierboard(["token", "create", "planted", "--read"], folder.env);
  const session = { method: "POST", headers: { "content-type": "application/json" } };
  await ask(`${server.url}/api/v1/kpis`, { headers: { authorization: `Bearer ${planted.bearer}` } });
  await ask(`${server.url}/api/v1/kpis/%0Ainjected%1b[31m`, {
    headers: { cookie: `tierboard_session=${planted.cookie}` },
  });
  await ask(`${server.url}/api/v1/kpis/%ZZ?token=${planted.bearer}`);
  await ask(`${server.url}/api/v1/session`, { ...session, body: JSON.stringify({ token: planted.signIn }) });
  const signedIn = await ask(`${server.url}/api/v1/session`, {
    ...session,
    body: JSON.stringify({ token: stdout.trim() }),
  });
  const cookie = [signedIn.headers["set-cookie"]].flat()[0]?.split(/[=;]/)[1] ?? "no cookie";
  await ask(`${server.url}/api/v1/kpis`, { headers: { cookie: `tierboard_session=${cookie}` } });
  const socket = io(server.url, { auth: { token: planted.socket }, reconnection: false });
  await until(
    "it is refused",
    () => new Promise((resolve) => socket.once("connect_error", () => resolve(true))),
  );

  server.kill("SIGTERM");
  const { code, stderr } = await server.ended;
  expect(code).toBe(0);
  for (const secret of [...Object.values(planted), stdout.trim(), cookie, ADMIN_TOKEN])
    expect(stderr).not.toContain(secret);
  for (const line of stderr.trimEnd().split("\n")) expect(JSON.parse(line)).toHaveProperty("msg");
  const stored = readFileSync(join(folder.path, "data", "tierboard.db"), "latin1");
  for (const secret of [stdout.trim(), cookie]) expect(stored).not.toContain(secret);
});

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, type TestContext } from "vitest";
import { type Answer, ask } from "../../server/testing/ask.ts";
import { until } from "../../server/testing/until.ts";
import { readDays, readFacts } from "./facts.ts";
import { asAdmin, createFolder, launch, startServer } from "../testing/server-process.ts";

const SIZE_BYTES = 6 * 1024 * 1024;

let folder: ReturnType<typeof createFolder>;
let disk = "";
beforeEach(() => {
  folder = createFolder();
  disk = "";
});
afterEach(() => {
  if (disk !== "") execFileSync("umount", ["--lazy", disk]);
  folder.remove();
});

/** A disk of 6 MiB for the data folder; without the right to mount one there is nothing to test. */
function mountDisk({ skip }: TestContext): string {
  const path = join(folder.path, "data");
  mkdirSync(path);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE_BYTES}`, "tmpfs", path], { stdio: "pipe" });
  } catch (error) {
    skip(`a small disk could not be mounted: ${String(error)}`);
  }
  disk = path;
  return path;
}

function fill(path: string): void {
  for (let size = SIZE_BYTES; size >= 512; size = Math.floor(size / 2)) {
    try {
      writeFileSync(join(path, `ballast-${size}`), Buffer.alloc(size));
    } catch {
      rmSync(join(path, `ballast-${size}`), { force: true });
    }
  }
  try {
    for (let index = 0; ; index += 1) writeFileSync(join(path, `ballast-last-${index}`), "x");
  } catch {
    // Now it is full.
  }
}
const free = (path: string) => {
  execFileSync("sh", ["-c", `rm -f ${path}/ballast-*`]);
};

test("[F05] a disk that fills up: a clear 503 and nothing of it kept, reads go on, and it heals when space is freed, without a restart", async (context) => {
  const path = mountDisk(context);
  const server = await startServer(folder.env);
  const acknowledged: number[] = [];
  let next = 0;
  const push = async (count: number): Promise<Answer> => {
    const values = Array.from({ length: count }, () => (next += 1));
    const items = values.map((value) => ({
      kpi: "sales.revenue",
      value,
      at: "2026-03-02T10:00:00Z",
      key: `k${value}`,
    }));
    const answer = await ask(`${server.url}/api/v1/observations`, {
      method: "POST",
      headers: asAdmin,
      body: JSON.stringify(items),
    });
    if (answer.status === 200) acknowledged.push(...values);
    return answer;
  };
  expect((await push(100)).status).toBe(200);
  fill(path);
  const refused = await until("the disk is full", async () => {
    const answer = await push(500);
    return answer.status !== 200 && answer;
  });
  expect(refused).toMatchObject({
    status: 503,
    headers: { "content-type": "application/problem+json; charset=utf-8", "retry-after": "5" },
    body: {
      code: "store-full",
      detail: expect.stringMatching(/disk of the data folder is full: free some space/) as string,
    },
  });
  expect(await push(1)).toMatchObject({ status: 503 });

  expect(
    (await readFacts(server.url, "sales.revenue")).map(({ value }) => value).sort((a, b) => a - b),
  ).toEqual(acknowledged);
  expect((await ask(`${server.url}/healthz`)).status).toBe(200);
  expect((await ask(`${server.url}/api/v1/kpis`, { headers: asAdmin })).status).toBe(200);

  free(path);
  await until("it takes facts again", async () => (await push(50)).status === 200);
  const facts = await readFacts(server.url, "sales.revenue");
  expect(facts.map(({ value }) => value).sort((a, b) => a - b)).toEqual(acknowledged);
  const sum = acknowledged.reduce((total, value) => total + value, 0);
  expect(await readDays(server.url, "sales.revenue", "2026-03-01", "2026-03-04")).toEqual(
    new Map([["2026-03-02", sum]]),
  );
  expect(server.stderr()).toMatch(/"error":\{[^}]*"message":"The disk of the data folder is full/);
  server.kill("SIGTERM");
  expect((await server.ended).code).toBe(0);
});

test("[F05] started on a full disk it says so in one sentence and ends", async (context) => {
  const path = mountDisk(context);
  for (const before of ["nothing", "a data folder that was used"]) {
    if (before !== "nothing") {
      const server = await startServer(folder.env);
      server.kill("SIGKILL");
      await server.ended;
    }
    fill(path);
    const { code, stdout, stderr } = await launch(folder.env).ended;
    expect([code, stdout, stderr], before).toEqual([
      1,
      "",
      "The disk of the data folder is full: free some space, then start again.\n",
    ]);
    free(path);
  }
});

import { expect, test } from "vitest";
import { ask } from "../../server/testing/ask.ts";
import { daysOf, readDays, readFacts } from "./facts.ts";
import { createChance } from "../testing/chance.ts";
import { asAdmin, createFolder, startServer } from "../testing/server-process.ts";

const ROUNDS = 50;
const SENDERS = 6;
const SEED = 20_261_122;

interface Request {
  readonly kind: "keyed" | "unkeyed" | "idempotent";
  readonly values: readonly number[];
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

test("[F01, P1] fifty times kill -9 during ingest: what was acknowledged is there, nothing is there twice, readings are the sums of the facts", async () => {
  const chance = createChance(SEED);
  const folder = createFolder();
  const acknowledged = new Set<number>();
  const sent = new Map<number, Request["kind"]>();
  let next = 0;
  let retry: Request[] = [];

  // Every value is another number, so that it names its observation.
  function createRequest(): Request {
    const kind = (["keyed", "unkeyed", "idempotent"] as const)[Math.floor(chance() * 3)] ?? "keyed";
    const values = Array.from({ length: 1 + Math.floor(chance() * 8) }, () => (next += 1));
    for (const value of values) sent.set(value, kind);
    const items = values.map((value) => ({
      kpi: kind === "keyed" ? "finance.cost" : "sales.revenue",
      value,
      at: new Date(Date.UTC(2026, 2, 1) + Math.floor(chance() * 60) * 86_400_000 + value).toISOString(),
      ...(kind === "keyed" && { key: `fact-${value}` }),
    }));
    const headers = kind === "idempotent" ? { "idempotency-key": `request-${values[0] ?? 0}` } : {};
    return { kind, values, body: JSON.stringify(items), headers };
  }

  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await startServer(folder.env);
      let running = true;
      const send = async (request: Request): Promise<void> => {
        try {
          const url = `${server.url}/api/v1/observations`;
          const { status } = await ask(url, {
            method: "POST",
            headers: { ...asAdmin, ...request.headers },
            body: request.body,
          });
          if (status !== 200) throw new Error(`answered ${status}`);
          for (const value of request.values) acknowledged.add(value);
        } catch (error) {
          if (error instanceof Error && error.message.startsWith("answered")) throw error;
          running = false;
          // Without a key nobody can know whether it counted: such a request is not sent again.
          if (request.kind !== "unkeyed") retry.push(request);
        }
      };
      const again = retry;
      retry = [];
      const senders = Array.from({ length: SENDERS }, async () => {
        while (running) await send(again.pop() ?? createRequest());
      });
      setTimeout(() => server.kill("SIGKILL"), 20 + chance() * 180);
      await Promise.all([...senders, server.ended]);
      retry.push(...again);
    }

    const server = await startServer(folder.env);
    for (const { body, headers } of retry) {
      const url = `${server.url}/api/v1/observations`;
      expect((await ask(url, { method: "POST", headers: { ...asAdmin, ...headers }, body })).status).toBe(
        200,
      );
    }
    const facts = [
      ...(await readFacts(server.url, "sales.revenue")),
      ...(await readFacts(server.url, "finance.cost")),
    ];
    const values = facts.map(({ value }) => value);
    const found = new Set(values);
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * 20);
    expect([...acknowledged].filter((value) => !found.has(value))).toEqual([]);
    expect(values.length).toBe(found.size);
    expect(values.filter((value) => !sent.has(value))).toEqual([]);
    // What could be sent again until it was acknowledged is complete, acknowledged the first time or not.
    const safe = [...sent].filter(([, kind]) => kind !== "unkeyed").map(([value]) => value);
    expect(safe.filter((value) => !found.has(value))).toEqual([]);
    for (const kpi of ["sales.revenue", "finance.cost"]) {
      const own = await readFacts(server.url, kpi);
      expect(await readDays(server.url, kpi, "2026-03-01", "2026-05-01")).toEqual(daysOf(own));
    }
    server.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ code: 0 });
  } finally {
    folder.remove();
  }
});

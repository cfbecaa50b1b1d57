import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AlertDetail, AlertView } from "../../shared/protocol/alert-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { type Answer, ask } from "../../server/testing/ask.ts";
import { until } from "../../server/testing/until.ts";
import { createChance } from "../testing/chance.ts";
import { asAdmin, createFolder, type ServerProcess, startServer } from "../testing/server-process.ts";

const SEED = 20_261_125;
const CATALOGUE = `
organisation: {name: Acme, timeZone: UTC}
units: [{id: company, name: Acme, kind: company}, {id: support, name: Support}]
kpis:
  - {id: support.backlog, name: Backlog, unit: support, tier: 1, category: cost, measure: {kind: number}, direction: lower, aggregate: last, period: year}
kris:
  - {id: backlog, name: Support falls behind, risk: Customers wait, kpi: support.backlog, unit: support, direction: above, levels: [{name: amber, trip: 80, clear: 75, pending: 1, clearFor: 1}, {name: red, trip: 95, clear: 90, pending: 2, clearFor: 1}]}
`;
// Each is another number, so that it is seen when it has been judged; each finds the alert open, or opens it.
const VALUES = [81, 96, 97, 89, 98, 99, 70, 82, 71, 83, 100, 101, 69, 68, 102, 84, 67, 66, 65, 64, 85, 103];
/** After these somebody acknowledges. */
const ACKNOWLEDGED = [82, 101];

/** A server that may be killed at any moment, and is started again when it was. */
interface Service {
  /** Asks until there is an answer. */
  ask(path: string, body?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

/** @param killAfterMs says for each change how long after it was asked for the server is killed, if it is */
async function createService(
  killAfterMs: () => number | undefined,
): Promise<Service & { kills: () => number }> {
  const folder = createFolder();
  writeFileSync(join(folder.path, "catalogue.yaml"), CATALOGUE);
  let server: ServerProcess = await startServer(folder.env);
  let kills = 0;

  async function send(path: string, body: unknown): Promise<Answer> {
    for (;;) {
      const running = server;
      const headers = { ...asAdmin };
      const question =
        body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
      const after = body === undefined ? undefined : killAfterMs();
      const timer = after === undefined ? undefined : setTimeout(() => running.kill("SIGKILL"), after);
      const answer = await ask(`${running.url}${path}`, question).catch(() => undefined);
      if (timer) {
        // It dies in any case: before it could answer, or after it, while what was sent is judged.
        await running.ended;
        kills += 1;
        server = await startServer(folder.env);
      }
      if (answer) return answer;
    }
  }

  return {
    kills: () => kills,
    ask: send,
    async stop() {
      server.kill("SIGTERM");
      await server.ended;
      folder.remove();
    },
  };
}

/** Sends every value once the one before was judged; resolves with the stories of all episodes, without their ids. */
async function tell(service: Service, from: number): Promise<object[]> {
  const newest = async (): Promise<AlertView | undefined> =>
    ((await service.ask("/api/v1/alerts?state=all&limit=1")).body as List<AlertView>).items[0];
  for (const [index, value] of VALUES.entries()) {
    const at = new Date(from + index * 1000).toISOString();
    const fact = { kpi: "support.backlog", at, value, key: `fact-${index}` };
    expect((await service.ask("/api/v1/observations", fact)).status).toBe(200);
    const alert = await until(`${value} was judged`, async () => {
      const found = await newest();
      return found?.value === value && found;
    });
    if (!ACKNOWLEDGED.includes(value)) continue;
    await until("it is acknowledged", async () => {
      const { id, seq, attention } = (await newest()) ?? alert;
      // Without an answer nobody knows whether it counted: who looks again sees it.
      return (
        attention === "acked" || ((await service.ask(`/api/v1/alerts/${id}/acknowledge`, { seq })) && false)
      );
    });
  }
  const { items } = (await service.ask("/api/v1/alerts?state=all")).body as List<AlertView>;
  const stories = await Promise.all(
    items.map(async ({ id }) => (await service.ask(`/api/v1/alerts/${id}`)).body as AlertDetail),
  );
  return stories.map(({ id: _, since: __, attendedUntil: ___, timeline, ...view }) => ({
    ...view,
    ended: view.ended?.kind,
    timeline: timeline.map(({ at: ____, ...entry }) => entry),
  }));
}

test("[F01, I4] kill -9 while facts trip and clear a KRI: its story is that of a run without a fault", async () => {
  const from = Date.now() - VALUES.length * 1000;
  const calm = await createService(() => undefined);
  const story = await tell(calm, from);
  await calm.stop();
  const chance = createChance(SEED);
  const broken = await createService(() => (chance() < 0.7 ? chance() * 12 : undefined));
  expect(await tell(broken, from)).toEqual(story);
  expect(broken.kills()).toBeGreaterThan(VALUES.length / 2);
  await broken.stop();
});

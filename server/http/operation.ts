import { ok } from "../../shared/problem/result.ts";
import { problem } from "../../shared/problem/problem.ts";
import { answerProblem } from "./answer.ts";
import type { Metrics } from "../lib/metrics.ts";
import { ANSWERED, defineRoute, NO_QUERY, type Route } from "./route.ts";

/** For those who run the server: is it alive, is it ready, what does it count. */
export function operationRoutes(ping: () => Promise<void>, metrics: Metrics): Route[] {
  const open = { method: "get", tag: "operation", query: NO_QUERY } as const;
  return [
    defineRoute({
      ...open,
      path: "/healthz",
      access: "anyone",
      summary: "Alive",
      handle: () => ok({ status: "ok" }),
    }),
    defineRoute({
      ...open,
      path: "/readyz",
      access: "anyone",
      summary: "The store answers and the catalogue is read",
      async handle({ response }) {
        try {
          await ping();
          return ok({ status: "ready" });
        } catch {
          answerProblem(response, problem("store-away", "The store does not answer.", { retryAfterS: 5 }));
          return ok(ANSWERED);
        }
      },
    }),
    defineRoute({
      ...open,
      path: "/metrics",
      access: "read",
      summary: "Prometheus text",
      async handle({ response }) {
        response.type(metrics.contentType).send(await metrics.text());
        return ok(ANSWERED);
      },
    }),
  ];
}

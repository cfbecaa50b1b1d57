import express, { type Request, type Response } from "express";
import * as z from "zod";
import type { Model } from "../../shared/catalogue/model.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { unixMs } from "../../shared/units/time.ts";
import { can } from "../access/can.ts";
import { hashOf } from "../access/secrets.ts";
import { subjectId } from "../access/subject.ts";
import type { Ingest } from "../ingest/ingest.ts";
import { observationsBodySchema, observationSchema } from "../ingest/observation-schema.ts";
import { MOST_BYTES, parseBody } from "../ingest/parse-body.ts";
import type { Reads, StoredObservation } from "../store/store.ts";
import { answerProblem } from "./answer.ts";
import { csvOf } from "./csv.ts";
import { findKpi, instantParameter, readInstant, unitParameter } from "./parameters.ts";
import { ANSWERED, defineRoute, NO_QUERY, type Route } from "./route.ts";

const answerSchema = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  corrections: z.int(),
  rejected: z.array(z.object({ index: z.int(), code: z.string(), detail: z.string() })),
});

const readBody = express.raw({ type: () => true, limit: MOST_BYTES });
const KEY = /^[\u0020-\u007e]{1,200}$/;

/** Facts in, and the facts themselves out. */
export function observationRoutes(ingest: Ingest, reads: Reads, model: () => Model): Route[] {
  return [
    defineRoute({
      method: "post",
      path: "/api/v1/observations",
      summary: "Push observations; answered when they are durable",
      tag: "facts",
      access: "ingest-any",
      query: NO_QUERY,
      body: observationsBodySchema,
      line: observationSchema,
      headers: { "Idempotency-Key": "Sent again within 24 hours, the request is answered as the first time" },
      answer: answerSchema,
      async handle({ subject, request, response }) {
        const body = await bodyOf(request, response);
        if (!body.ok) return body;
        const items = parseBody(body.value, request.headers["content-type"] ?? "");
        if (!items.ok) return items;
        const key = request.get("idempotency-key");
        if (key !== undefined && !KEY.test(key)) {
          return fail(problem("bad-request", "Idempotency-Key must be 1 to 200 printable ASCII characters."));
        }
        const pushed = await ingest({
          source: subjectId(subject) ?? "",
          items: items.value,
          mayIngest: (kpi) => can(subject, { kind: "ingest", kpi }),
          ...(key !== undefined && { idempotency: { key, fingerprint: hashOf(body.value) } }),
        });
        if (!pushed.ok) return pushed;
        const { accepted, duplicates, corrections, rejected } = pushed.value;
        if (accepted + duplicates + corrections > 0) return pushed;
        const detail =
          rejected.length > 0
            ? "None of the observations could be used; see errors."
            : "The request carries no observation.";
        answerProblem(response, problem("nothing-usable", detail, { errors: rejected }), pushed.value);
        return ok(ANSWERED);
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/v1/kpis/:id/observations",
      summary: "The facts of a KPI in order of instant and arrival",
      tag: "facts",
      access: "read",
      query: z.strictObject({
        unit: unitParameter,
        from: instantParameter,
        to: instantParameter,
        cursor: z
          .string()
          .regex(/^-?\d{1,16}\.\d{1,16}$/)
          .optional()
          .describe("`next` of the page before"),
        limit: z.coerce.number().int().min(1).max(5000).default(500),
        replaced: z
          .enum(["true", "false"])
          .default("false")
          .describe("Also facts that a correction replaced"),
        format: z.enum(["json", "csv"]).default("json"),
      }),
      async handle({ params, query, request, response }) {
        const found = findKpi(model(), params["id"], query.unit);
        if (!found.ok) return found;
        const { calendar, tree } = model();
        const from = query.from === undefined ? undefined : readInstant(calendar, "from", query.from);
        if (from?.ok === false) return from;
        const to = query.to === undefined ? undefined : readInstant(calendar, "to", query.to);
        if (to?.ok === false) return to;
        const [at, seq] = query.cursor?.split(".").map(Number) ?? [];
        const units =
          query.unit && tree.units.map(({ id }) => id).filter((id) => tree.isWithin(id, found.value.unit));
        const page = await reads.observations({
          kpi: found.value.kpi.id,
          ...(units && { units }),
          ...(from && { from: from.value }),
          ...(to && { to: to.value }),
          ...(at !== undefined && seq !== undefined && { after: { at: unixMs(at), seq } }),
          limit: query.limit,
          withReplaced: query.replaced === "true",
        });
        const items = page.map((fact) => ({
          ...fact,
          at: calendar.iso(fact.at),
          receivedAt: calendar.iso(fact.receivedAt),
        }));
        const last = page.length === query.limit ? page.at(-1) : undefined;
        const next = last && `${last.at}.${last.seq}`;
        if (query.format === "json") return ok({ items, ...(next !== undefined && { next }) });
        if (next !== undefined) response.setHeader("Link", `<${linkTo(request.url, next)}>; rel="next"`);
        response.type("text/csv").send(csvOf(COLUMNS, items));
        return ok(ANSWERED);
      },
    }),
  ];
}

const COLUMNS = [
  "seq",
  "kpi",
  "unit",
  "at",
  "value",
  "numerator",
  "denominator",
  "key",
  "receivedAt",
  "supersededBy",
] as const satisfies readonly (keyof StoredObservation)[];

/** The address of the next page: the same question with another cursor. */
function linkTo(address: string, cursor: string): string {
  const query = new URLSearchParams(address.split("?")[1]);
  query.set("cursor", cursor);
  return `?${query.toString()}`;
}

function bodyOf(request: Request, response: Response): Promise<Result<string, Problem>> {
  const encoding = request.headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (encoding !== "identity" && encoding !== "gzip") return Promise.resolve(fail(OTHER_ENCODING));
  return new Promise((resolve) => {
    readBody(request, response, (error?: unknown) => {
      const body: unknown = request.body;
      if (error !== undefined) resolve(fail(bodyProblem(error)));
      else resolve(textOf(Buffer.isBuffer(body) ? body : Buffer.alloc(0)));
    });
  });
}

function textOf(body: Buffer): Result<string, Problem> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return fail(problem("bad-request", "The body is not UTF-8: encode it so and send it again."));
  }
}

const OTHER_ENCODING = problem(
  "unsupported-media-type",
  "Send the body as it is, or with Content-Encoding gzip.",
);

function bodyProblem(error: unknown): Problem {
  const type = error instanceof Error && "type" in error ? error.type : "";
  if (type === "entity.too.large") {
    return problem(
      "body-too-large",
      `A request carries at most ${MOST_BYTES} bytes: send the observations in parts.`,
    );
  }
  return problem(
    "bad-request",
    "The body could not be read to its end. Nothing of it was stored; send it again.",
  );
}

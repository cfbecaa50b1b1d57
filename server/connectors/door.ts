import * as z from "zod";
import type { Observation } from "../../shared/kpi/observation.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";

/** What became of a request: an answer, a failure that may pass, or a refusal that will not. */
export type Verdict<T> =
  | { readonly kind: "answered"; readonly value: T }
  | { readonly kind: "away"; readonly detail: string; readonly retryAfterMs?: number }
  | { readonly kind: "refused"; readonly status: number; readonly detail: string };

const answerSchema = z.object({
  accepted: z.number(),
  duplicates: z.number(),
  corrections: z.number(),
  rejected: z.array(z.object({ index: z.number(), code: z.string(), detail: z.string() })),
});
export type PushAnswer = z.output<typeof answerSchema>;

const problemSchema = z.object({
  detail: z.string(),
  errors: z.optional(z.array(z.object({ detail: z.string() }))),
});
const readingSchema = z.object({ at: z.optional(z.string()) });

/** The public HTTP door of a server, as every sender sees it. */
export interface Door {
  push(
    observations: readonly Observation[],
    batchKey: string,
    signal: AbortSignal,
  ): Promise<Verdict<PushAnswer>>;
  newest(kpi: string, unit: string, signal: AbortSignal): Promise<Verdict<UnixMs | undefined>>;
}

export interface DoorParts {
  /** Origin of the server, such as http://127.0.0.1:8080. */
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
}

const REQUEST_TIMEOUT_MS = 30_000;

export function createDoor({ url, token, fetch }: DoorParts): Door {
  const authorization = `Bearer ${token}`;

  async function request<T>(path: string, init: RequestInit, signal: AbortSignal, schema: z.ZodType<T>) {
    signal.throwIfAborted();
    const limit = limitOf(signal);
    try {
      const response = await fetch(new URL(path, url), { ...init, signal: limit.signal });
      return await judge(response, schema);
    } catch (error) {
      signal.throwIfAborted();
      return { kind: "away", detail: sentenceOf(error) } as const;
    } finally {
      limit.release();
    }
  }

  return {
    push: (observations, batchKey, signal) =>
      request(
        "/api/v1/observations",
        {
          method: "POST",
          headers: {
            authorization,
            "content-type": "application/x-ndjson",
            "idempotency-key": batchKey,
          },
          body: observations.map(asLine).join(""),
        },
        signal,
        answerSchema,
      ),

    async newest(kpi, unit, signal) {
      const path = `/api/v1/kpis/${encodeURIComponent(kpi)}/reading?unit=${encodeURIComponent(unit)}`;
      const verdict = await request(path, { headers: { authorization } }, signal, readingSchema);
      if (verdict.kind !== "answered") return verdict;
      const { at } = verdict.value;
      return { kind: "answered", value: at === undefined ? undefined : unixMs(Date.parse(at)) };
    },
  };
}

/** Aborts with another signal, or when a request takes too long. */
// Not AbortSignal.any: in Node 20 what it has joined to a signal that lives long may never be let go.
function limitOf(signal: AbortSignal): { readonly signal: AbortSignal; readonly release: () => void } {
  const limit = new AbortController();
  const stop = (): void => limit.abort(signal.reason);
  const timer = setTimeout(() => limit.abort(new Error("no answer within 30 seconds")), REQUEST_TIMEOUT_MS);
  signal.addEventListener("abort", stop, { once: true });
  return {
    signal: limit.signal,
    release() {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    },
  };
}

const asLine = (observation: Observation): string =>
  `${JSON.stringify({ ...observation, at: new Date(observation.at).toISOString() })}\n`;

async function judge<T>(response: Response, schema: z.ZodType<T>): Promise<Verdict<T>> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    const answer = schema.safeParse(body);
    if (answer.success) return { kind: "answered", value: answer.data };
    return { kind: "away", detail: "the server gave an answer that is not of version 1" };
  }
  const detail = detailOf(body) ?? `status ${response.status}`;
  if (response.status === 429 || response.status >= 500) {
    const retryAfterMs = readRetryAfter(response);
    return { kind: "away", detail, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  return { kind: "refused", status: response.status, detail };
}

function detailOf(body: unknown): string | undefined {
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return undefined;
  const first = problem.data.errors?.[0]?.detail;
  return first === undefined ? problem.data.detail : `${problem.data.detail} (first: ${first})`;
}

// Only seconds: the form with a date would need the server's clock.
function readRetryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

// fetch says only "fetch failed"; what happened is in its cause.
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return "the request failed";
  const { cause } = error;
  if (cause instanceof Error) return cause.message || ("code" in cause ? String(cause.code) : error.message);
  return error.message;
}

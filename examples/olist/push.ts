import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { type Batch, batchesOf } from "./batches.ts";
import type { Fact } from "./facts.ts";

const MOST_ATTEMPTS = 10;
const LONGEST_WAIT_S = 60;

const answerSchema = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  corrections: z.int(),
  rejected: z.array(z.object({ index: z.int(), code: z.string(), detail: z.string() })),
});
const problemSchema = z.object({ detail: z.string() });

/** A fact that the server did not take, and why. */
export interface Refused {
  readonly fact: Fact;
  readonly code: string;
  readonly detail: string;
}

/** What became of the facts that were pushed; each is in exactly one of the four. */
export interface Pushed {
  readonly accepted: number;
  readonly duplicates: number;
  readonly corrections: number;
  readonly rejected: readonly Refused[];
}

/** A request that the server did not answer, or refused as a whole; the message is a sentence for the user. */
export class PushError extends Error {
  override readonly name = "PushError";
}

/** Where to push, as whom. */
export interface Door {
  /** The server's origin, such as http://127.0.0.1:8080. */
  readonly url: string;
  readonly token: string;
  readonly signal?: AbortSignal | undefined;
  /** Called after each request with the number of facts pushed so far. */
  readonly onProgress?: (pushed: number) => void;
  /** Called before a wait because the server cannot take facts now. */
  readonly onWait?: (seconds: number, why: string) => void;
}

/** Pushes facts through the public door in batches, one after the other. Throws a PushError when one cannot be delivered. */
export async function pushFacts(facts: readonly Fact[], door: Door): Promise<Pushed> {
  let total: Pushed = { accepted: 0, duplicates: 0, corrections: 0, rejected: [] };
  let done = 0;
  for (const batch of batchesOf(facts)) {
    total = joined(total, await pushBatch(batch, door));
    done += batch.facts.length;
    door.onProgress?.(done);
  }
  return total;
}

const joined = (a: Pushed, b: Pushed): Pushed => ({
  accepted: a.accepted + b.accepted,
  duplicates: a.duplicates + b.duplicates,
  corrections: a.corrections + b.corrections,
  rejected: [...a.rejected, ...b.rejected],
});

async function pushBatch(batch: Batch, door: Door): Promise<Pushed> {
  // The same for every attempt: an answer that was lost on its way is given again, nothing is stored twice.
  const key = `olist-${randomUUID()}`;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await send(batch, key, door);
    if (outcome.kind === "answered") return outcome.pushed;
    if (outcome.kind === "refused" || attempt === MOST_ATTEMPTS) throw new PushError(outcome.why);
    const seconds = Math.min(LONGEST_WAIT_S, outcome.retryAfter ?? 2 ** (attempt - 1));
    door.onWait?.(seconds, outcome.why);
    await sleep(seconds * 1000, undefined, { signal: door.signal });
  }
}

type Outcome =
  | { readonly kind: "answered"; readonly pushed: Pushed }
  | { readonly kind: "later"; readonly why: string; readonly retryAfter: number | undefined }
  | { readonly kind: "refused"; readonly why: string };

async function send(batch: Batch, key: string, { url, token, signal }: Door): Promise<Outcome> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(new URL("/api/v1/observations", url), {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/x-ndjson",
        "idempotency-key": key,
      },
      body: batch.ndjson,
      signal: signal ?? null,
    });
    text = await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    return { kind: "later", why: `${url} does not answer (${reasonOf(error)})`, retryAfter: undefined };
  }
  // A request of which nothing could be used is answered with 422 and the same four lists.
  const answer = answerSchema.safeParse(parseJson(text));
  if (answer.success) return { kind: "answered", pushed: withFacts(answer.data, batch.facts) };
  const problem = problemSchema.safeParse(parseJson(text));
  const why = `${url} answered ${response.status}${problem.success ? `: ${problem.data.detail}` : ""}`;
  const later = response.status === 429 || response.status === 503;
  return later ? { kind: "later", why, retryAfter: retryAfterOf(response) } : { kind: "refused", why };
}

function withFacts({ rejected, ...counts }: z.infer<typeof answerSchema>, facts: readonly Fact[]): Pushed {
  return {
    ...counts,
    rejected: rejected.flatMap(({ index, code, detail }) => {
      const fact = facts[index];
      return fact ? [{ fact, code, detail }] : [];
    }),
  };
}

/** Seconds to wait; the header's other form, a date, is not what this server sends. */
function retryAfterOf(response: Response): number | undefined {
  const header = response.headers.get("retry-after");
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// fetch says only "fetch failed"; what failed is in the cause.
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

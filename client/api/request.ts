import * as z from "zod/mini";
import { RequestFailed, UNREACHABLE } from "./request-failed.ts";

// Between us and the server there may be a proxy with pages of its own: a failure's body is parsed with care.
const problemSchema = z.object({
  code: z.string(),
  detail: z.optional(z.string()),
  title: z.optional(z.string()),
  errors: z._default(
    z.array(
      z.object({
        path: z.optional(z.string()),
        index: z.optional(z.number()),
        line: z.optional(z.number()),
        code: z._default(z.string(), "invalid"),
        detail: z.string(),
      }),
    ),
    [],
  ),
});

type Parameters = Readonly<Record<string, string | number | undefined>>;

/** The path of a resource below `/api/v1`, each segment escaped; parameters that are `undefined` are left out. */
export function apiPath(segments: readonly string[], parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return `/api/v1/${segments.map(encodeURIComponent).join("/")}${text && `?${text}`}`;
}

/** Asks for a resource. The type is the server's word: both sides are built from the same `shared/protocol`. */
export async function requestJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await send(path, { signal });
  return (await response.json()) as T;
}

/** Sends a request whose answer has no body; throws {@link RequestFailed} unless it was accepted. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = {
    accept: "application/json",
    ...(init.body ? { "content-type": "application/json" } : {}),
  };
  const response = await fetch(path, { ...init, headers }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new RequestFailed(UNREACHABLE, { status: 0, code: "unreachable" });
  });
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function failureOf(response: Response): Promise<RequestFailed> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = z.safeParse(problemSchema, body);
  if (!problem.success) {
    const sentence = `The server answered ${response.status} without saying why. Try again in a moment.`;
    return new RequestFailed(sentence, { status: response.status, code: "unknown" });
  }
  const { code, detail, title, errors } = problem.data;
  const details = errors.map(({ path, index, line, ...rest }) => ({
    ...rest,
    ...(path !== undefined && { path }),
    ...(index !== undefined && { index }),
    ...(line !== undefined && { line }),
  }));
  return new RequestFailed(detail ?? title ?? code, { status: response.status, code, errors: details });
}

import { RequestFailed, UNREACHABLE } from "../api/request-failed.ts";

// The pages' own request reads problems with a schema library, which would be a tenth of what a wall loads.

type Parameters = Readonly<Record<string, string>>;

/** The path of a resource below `/api/v1`, each segment escaped. */
export function apiPath(segments: readonly string[], parameters: Parameters = {}): string {
  const query = new URLSearchParams(parameters).toString();
  return `/api/v1/${segments.map(encodeURIComponent).join("/")}${query && `?${query}`}`;
}

/** Asks for a resource; what is not answered with it throws `RequestFailed` with the server's sentence. */
export async function requestJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { accept: "application/json" } }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      throw new RequestFailed(UNREACHABLE, { status: 0, code: "unreachable" });
    },
  );
  if (response.ok) return (await response.json()) as T;
  const body: unknown = await response.json().catch(() => undefined);
  const sentence = textAt(body, "detail") ?? `The server answered ${response.status} without saying why.`;
  throw new RequestFailed(sentence, { status: response.status, code: textAt(body, "code") ?? "unknown" });
}

function textAt(body: unknown, name: string): string | undefined {
  if (typeof body !== "object" || body === null || !(name in body)) return undefined;
  const text: unknown = (body as Readonly<Record<string, unknown>>)[name];
  return typeof text === "string" ? text : undefined;
}

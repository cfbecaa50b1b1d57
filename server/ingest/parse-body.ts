import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";

/** Observations that one request may carry. */
export const MOST_OBSERVATIONS = 50_000;
/** Bytes that one request may carry, inflated: 5 MiB. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** An item of a request, or a line that is no JSON. */
export type SentItem =
  | { readonly kind: "item"; readonly item: unknown }
  | { readonly kind: "unreadable"; readonly detail: string };

/** Takes the items out of a body: one observation, an array, `{observations: […]}`, or NDJSON with one a line. */
export function parseBody(body: string, contentType: string): Result<readonly SentItem[], Problem> {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const items =
    type === "application/x-ndjson" || type === "application/ndjson"
      ? parseLines(body)
      : parseJson(body, type);
  if (!items.ok) return items;
  if (items.value.length > MOST_OBSERVATIONS) {
    return fail(
      problem(
        "body-too-large",
        `A request carries at most ${MOST_OBSERVATIONS} observations, this one has ${items.value.length}: send it in parts.`,
      ),
    );
  }
  return items;
}

function parseLines(body: string): Result<readonly SentItem[], Problem> {
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== "");
  return ok(
    lines.map((line): SentItem => {
      const parsed = parse(line);
      return parsed.ok
        ? { kind: "item", item: parsed.value }
        : { kind: "unreadable", detail: `this line is no JSON: ${parsed.problem}` };
    }),
  );
}

function parseJson(body: string, type: string): Result<readonly SentItem[], Problem> {
  if (type !== "application/json" && type !== "" && !type.endsWith("+json")) {
    return fail(
      problem(
        "unsupported-media-type",
        `Send application/json or application/x-ndjson; '${type}' is not taken here.`,
      ),
    );
  }
  const parsed = parse(body);
  if (!parsed.ok) return fail(problem("bad-request", `The body is no JSON: ${parsed.problem}.`));
  const { value } = parsed;
  const list = Array.isArray(value) ? value : isEnvelope(value) ? value.observations : [value];
  return ok(list.map((item: unknown): SentItem => ({ kind: "item", item })));
}

const isEnvelope = (value: unknown): value is { observations: unknown[] } =>
  typeof value === "object" &&
  value !== null &&
  Object.hasOwn(value, "observations") &&
  Array.isArray((value as { observations: unknown }).observations);

function parse(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return fail(error instanceof Error ? error.message : "unreadable");
  }
}

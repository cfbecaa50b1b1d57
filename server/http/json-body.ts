import express, { type Request, type Response } from "express";
import * as z from "zod";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";

const MOST_KIB = 256;
/** Deeper than anything that is asked for; what writes JSON again, level by level, has only so much stack. */
const DEEPEST = 32;
const readJson = express.json({ limit: MOST_KIB * 1024 });

/** The JSON of a request, checked by a schema; all that is wrong with it is said at once. */
export async function jsonBody<T>(
  request: Request,
  response: Response,
  schema: z.core.$ZodType<T>,
): Promise<Result<T, Problem>> {
  const failed = await new Promise<unknown>((resolve) => {
    readJson(request, response, resolve);
  });
  if (isTooLarge(failed)) {
    return fail(problem("body-too-large", `The body is larger than ${MOST_KIB} KiB: send less at once.`));
  }
  if (failed !== undefined || request.body === undefined) {
    return fail(problem("bad-request", "The body must be JSON, sent with Content-Type application/json."));
  }
  if (isDeeper(request.body, DEEPEST)) {
    return fail(problem("bad-request", `The body is nested more than ${DEEPEST} levels deep.`));
  }
  const parsed = z.safeParse(schema, request.body);
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.join(".") || "body",
    code,
    detail: message,
  }));
  return fail(
    problem(
      "bad-request",
      `The body is not right: ${errors.map(({ path, detail }) => `${path}: ${detail}`).join("; ")}.`,
      { errors },
    ),
  );
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && "status" in error && error.status === 413;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));

import express, { type Request, type Response } from "express";
import * as z from "zod";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";

const readJson = express.json({ limit: 256 * 1024 });

/** The JSON of a request, checked by a schema; all that is wrong with it is said at once. */
export async function jsonBody<T>(
  request: Request,
  response: Response,
  schema: z.core.$ZodType<T>,
): Promise<Result<T, Problem>> {
  const failed = await new Promise<unknown>((resolve) => {
    readJson(request, response, resolve);
  });
  if (failed !== undefined || request.body === undefined) {
    return fail(problem("bad-request", "The body must be JSON, sent with Content-Type application/json."));
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

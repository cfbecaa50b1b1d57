import type { Response } from "express";
import type { Problem, ProblemCode } from "../../shared/problem/problem.ts";

const STATUS: Readonly<Record<ProblemCode, number>> = {
  "bad-request": 400,
  unauthenticated: 401,
  forbidden: 403,
  "sign-in-again": 403,
  "not-found": 404,
  conflict: 409,
  exists: 409,
  "read-only": 409,
  "in-use": 409,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "idempotency-key-reused": 422,
  "nothing-usable": 422,
  "catalogue-invalid": 422,
  "board-invalid": 422,
  "kpi-invalid": 422,
  "annotation-invalid": 422,
  "review-invalid": 422,
  overloaded: 429,
  internal: 500,
  "store-away": 503,
  "store-full": 503,
};

const TITLE: Readonly<Record<ProblemCode, string>> = {
  "bad-request": "The request is not understood",
  unauthenticated: "Sign in first",
  forbidden: "Not allowed",
  "sign-in-again": "Sign in again",
  "not-found": "Not found",
  conflict: "Conflict",
  exists: "It exists already",
  "read-only": "It cannot be changed here",
  "in-use": "Something refers to it",
  "body-too-large": "The request is too large",
  "unsupported-media-type": "Unsupported media type",
  "idempotency-key-reused": "Idempotency key used for another request",
  "nothing-usable": "No observation could be used",
  "catalogue-invalid": "The catalogue is not valid",
  "board-invalid": "The board is not right",
  "kpi-invalid": "The KPI is not right",
  "annotation-invalid": "The annotation is not right",
  "review-invalid": "The review is not right",
  overloaded: "Too much at once",
  internal: "Something went wrong here",
  "store-away": "The store cannot be reached",
  "store-full": "The store is full",
};

/** Sends a problem as RFC 9457 `application/problem+json`: the one place that turns problems into statuses. */
export function answerProblem(response: Response, problem: Problem, more: object = {}): void {
  const { code, detail, errors, retryAfterS, version } = problem;
  const status = STATUS[code];
  if (retryAfterS !== undefined) response.setHeader("Retry-After", String(retryAfterS));
  if (status === 401) response.setHeader("WWW-Authenticate", 'Bearer realm="Tierboard"');
  response
    .status(status)
    .type("application/problem+json")
    .send(
      JSON.stringify({
        type: `/api/docs#problem-${code}`,
        title: TITLE[code],
        status,
        code,
        detail,
        ...(errors && { errors }),
        ...(version !== undefined && { version }),
        ...more,
      }),
    );
}

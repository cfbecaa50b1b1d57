/** Every way in which a request can fail; the code tells the receiver what to do next. */
export type ProblemCode =
  | "annotation-invalid"
  | "bad-request"
  | "board-invalid"
  | "body-too-large"
  | "catalogue-invalid"
  | "conflict"
  | "exists"
  | "forbidden"
  | "idempotency-key-reused"
  | "in-use"
  | "internal"
  | "kpi-invalid"
  | "not-found"
  | "nothing-usable"
  | "overloaded"
  | "read-only"
  | "review-invalid"
  | "sign-in-again"
  | "store-away"
  | "store-full"
  | "unauthenticated"
  | "unsupported-media-type";

/** One detail of a problem: where it is and what would be right. */
export interface ProblemDetail {
  readonly path?: string;
  readonly index?: number;
  /** In a file or a text, counted from 1. */
  readonly line?: number;
  readonly code: string;
  readonly detail: string;
}

/** An expected failure as it is told to people and programs. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence: what happened and what to do next. */
  readonly detail: string;
  readonly errors?: readonly ProblemDetail[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfterS?: number;
  /** Of what somebody else has changed meanwhile: the version that it has now. */
  readonly version?: number;
}

export const problem = (
  code: ProblemCode,
  detail: string,
  more: Omit<Problem, "code" | "detail"> = {},
): Problem => ({
  code,
  detail,
  ...more,
});

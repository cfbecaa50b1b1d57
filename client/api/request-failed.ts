import type { ProblemDetail } from "../../shared/problem/problem.ts";

/** What every failed request says when nobody answered at all. */
export const UNREACHABLE =
  "The server cannot be reached. Check the network; this page tries again by itself.";

interface Failure {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly ProblemDetail[];
}

/**
 * A request that was not answered with what was asked for. `message` is the server's own sentence where it gave one;
 * `status` is 0 and `code` is `unreachable` when there was no answer at all.
 */
export class RequestFailed extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly ProblemDetail[];

  constructor(sentence: string, { status, code, errors = [] }: Failure) {
    super(sentence);
    this.name = "RequestFailed";
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** True when the server wants to know first who asks. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof RequestFailed && error.status === 401;

/** True when trying again may help: the server is away, busy or broken, and did not refuse the request itself. */
export const mayPass = (error: unknown): boolean =>
  error instanceof RequestFailed && (error.status === 0 || error.status === 429 || error.status >= 500);

import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import type { Clock } from "../lib/clock.ts";
import {
  type CommitAnswer,
  type CommitRequest,
  type Store,
  StoreError,
  type Touched,
} from "../store/store.ts";

interface Parts {
  readonly commit: Store["commit"];
  readonly clock: Clock;
  /** Called after a commit is durable and before its senders hear of it. */
  readonly onCommitted: (touched: readonly Touched[], observations: number) => void;
  readonly onError: (error: unknown) => void;
  /** Observations that may wait; a request that would go beyond is turned away. */
  readonly mostWaiting: number;
}

interface Waiting {
  readonly request: CommitRequest;
  readonly resolve: (answer: Result<CommitAnswer, Problem>) => void;
}

/** Takes requests in and answers each when its facts are durable. */
export interface GroupCommit {
  submit(request: CommitRequest): Promise<Result<CommitAnswer, Problem>>;
  /** Resolves when everything submitted so far is answered. */
  drain(): Promise<void>;
}

/**
 * All requests that wait share one transaction: while one commit is written, the next group gathers. A request that
 * finds nobody waiting is committed at the end of the current turn of the event loop, so it waits for no timer.
 */
export function createGroupCommit({ commit, clock, onCommitted, onError, mostWaiting }: Parts): GroupCommit {
  let waiting: Waiting[] = [];
  let observationsWaiting = 0;
  let busy: Promise<void> | undefined;

  async function work(): Promise<void> {
    // The other requests of this turn of the event loop come along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      observationsWaiting = 0;
      await commitGroup(group);
    }
    busy = undefined;
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const { answers, touched } = await commit(
        group.map(({ request }) => request),
        clock(),
      );
      tell(touched, answers);
      group.forEach(({ resolve }, index) => {
        const answer = answers[index];
        if (answer) resolve(ok(answer));
      });
    } catch (error) {
      onError(error);
      for (const { resolve } of group) resolve(fail(problemOf(error)));
    }
  }

  /** The facts are durable by now: whatever happens to who hears of them, their senders get their answers. */
  function tell(touched: readonly Touched[], answers: readonly CommitAnswer[]): void {
    try {
      onCommitted(
        touched,
        answers.reduce((sum, answer) => sum + changedBy(answer), 0),
      );
    } catch (error) {
      onError(error);
    }
  }

  return {
    submit(request) {
      if (observationsWaiting > 0 && observationsWaiting + request.observations.length > mostWaiting) {
        return Promise.resolve(
          fail(
            problem(
              "overloaded",
              "Too many observations are waiting to be stored. Send this request again later.",
              {
                retryAfterS: 1,
              },
            ),
          ),
        );
      }
      observationsWaiting += request.observations.length;
      return new Promise((resolve) => {
        waiting.push({ request, resolve });
        busy ??= work();
      });
    },
    async drain() {
      while (busy) await busy;
    },
  };
}

const changedBy = (answer: CommitAnswer): number =>
  answer.kind === "done" ? answer.answer.accepted + answer.answer.corrections : 0;

function problemOf(error: unknown): Problem {
  if (error instanceof StoreError) return problem(error.code, error.message, { retryAfterS: 5 });
  return problem(
    "store-away",
    "The facts could not be stored. Nothing of this request was kept; send it again later.",
    {
      retryAfterS: 5,
    },
  );
}

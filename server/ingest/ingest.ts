import type { Model } from "../../shared/catalogue/model.ts";
import type { Observation } from "../../shared/kpi/observation.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { IngestAnswer, Rejection } from "../../shared/protocol/http.ts";
import type { Clock } from "../lib/clock.ts";
import { admit } from "./admit.ts";
import type { GroupCommit } from "./group-commit.ts";
import type { SentItem } from "./parse-body.ts";

/** One push: what was sent, by whom, and the key that makes sending it twice harmless. */
export interface Push {
  readonly source: string;
  readonly items: readonly SentItem[];
  readonly mayIngest: (kpi: string) => boolean;
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

interface Parts {
  readonly model: () => Model;
  readonly groupCommit: GroupCommit;
  readonly clock: Clock;
  /** Whether it matters if an observation is new. */
  readonly isNotable: (observation: Observation) => boolean;
  /** Told of each notable observation that was new, once it is durable. */
  readonly onNoted: (observation: Observation) => void;
  /** Told of each refusal's code, so that refusals are visible to operators. */
  readonly onRefused: (code: string) => void;
}

/** The door that all facts pass: admission item by item, then one durable commit. */
export function createIngest({ model, groupCommit, clock, isNotable, onNoted, onRefused }: Parts) {
  return async (push: Push): Promise<Result<IngestAnswer, Problem>> => {
    const observations: Observation[] = [];
    const rejected: Rejection[] = [];
    const admission = { model: model(), now: clock(), mayIngest: push.mayIngest };
    push.items.forEach((sent, index) => {
      const verdict =
        sent.kind === "item"
          ? admit(sent.item, admission)
          : fail({ code: "invalid-json", detail: sent.detail });
      if (verdict.ok) observations.push(verdict.value);
      else {
        onRefused(verdict.problem.code);
        rejected.push({ index, ...verdict.problem });
      }
    });
    // With a key even a request without anything usable is remembered, so that its answer stays the same.
    if (observations.length === 0 && !push.idempotency)
      return ok({ accepted: 0, duplicates: 0, corrections: 0, rejected });
    const { source, idempotency } = push;
    const notable = observations.flatMap((observation, index) => (isNotable(observation) ? [index] : []));
    const committed = await groupCommit.submit({
      source,
      observations,
      rejected,
      ...(notable.length > 0 && { notable }),
      ...(idempotency && { idempotency }),
    });
    if (!committed.ok) return committed;
    if (committed.value.kind === "reused") {
      return fail(
        problem(
          "idempotency-key-reused",
          "This Idempotency-Key was used for a request with another body in the last 24 hours. Use a new key for each request.",
        ),
      );
    }
    for (const index of committed.value.noted ?? []) {
      const observation = observations[index];
      if (observation) onNoted(observation);
    }
    return ok(committed.value.answer);
  };
}

export type Ingest = ReturnType<typeof createIngest>;

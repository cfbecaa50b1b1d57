import type { Fact } from "./facts.ts";
import { isoOf } from "./local-time.ts";

/** What one request may carry; the server takes 5 MiB and 50,000 observations at most. */
export interface BatchLimits {
  readonly bytes: number;
  readonly observations: number;
}

/** Far below what the server takes, so that progress shows and a push in between is not kept waiting. */
export const LIMITS: BatchLimits = { bytes: 1024 * 1024, observations: 5000 };

/** The body of one request. */
export interface Batch {
  readonly ndjson: string;
  readonly facts: readonly Fact[];
}

/** Cuts facts into requests of NDJSON, in order. */
export function* batchesOf(facts: readonly Fact[], limits: BatchLimits = LIMITS): Generator<Batch> {
  let lines: string[] = [];
  let bytes = 0;
  let first = 0;
  for (const [index, fact] of facts.entries()) {
    const line = lineOf(fact);
    const size = Buffer.byteLength(line);
    if (lines.length > 0 && (lines.length === limits.observations || bytes + size > limits.bytes)) {
      yield { ndjson: lines.join(""), facts: facts.slice(first, index) };
      lines = [];
      bytes = 0;
      first = index;
    }
    lines.push(line);
    bytes += size;
  }
  if (lines.length > 0) yield { ndjson: lines.join(""), facts: facts.slice(first) };
}

const lineOf = (fact: Fact): string => `${JSON.stringify({ ...fact, at: isoOf(fact.at) })}\n`;

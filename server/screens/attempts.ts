import { problem, type Problem } from "../../shared/problem/problem.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS, type UnixMs } from "../../shared/units/time.ts";
import type { Clock } from "../lib/clock.ts";

const LOCKED_AFTER = 5;
const LOCKED_MS = 15 * MINUTE_MS;
const MOST_AN_HOUR = 60;

/** Counts wrong codes: five lock a person out for a quarter of an hour, sixty in an hour lock out everybody. */
export function createAttempts(clock: Clock) {
  let failures: { readonly person: string; readonly at: UnixMs }[] = [];

  const since = (ms: number, person?: string): UnixMs[] =>
    failures
      .filter((one) => one.at > clock() - ms && (person === undefined || one.person === person))
      .map(({ at }) => at);

  return {
    failed(person: string): void {
      failures = [...failures.filter(({ at }) => at > clock() - HOUR_MS), { person, at: clock() }];
    },
    /** Why this person may not try now; `undefined` when they may. */
    refusal(person: string): Problem | undefined {
      const own = since(LOCKED_MS, person);
      const all = since(HOUR_MS);
      const until = Math.max(
        own.length >= LOCKED_AFTER ? (own[own.length - 1] ?? 0) + LOCKED_MS : 0,
        all.length >= MOST_AN_HOUR ? (all[all.length - MOST_AN_HOUR] ?? 0) + HOUR_MS : 0,
      );
      if (until <= clock()) return undefined;
      return problem(
        "overloaded",
        "Too many wrong codes were typed. Wait, then type the code that the screen shows.",
        {
          retryAfterS: Math.ceil((until - clock()) / SECOND_MS),
        },
      );
    },
  };
}

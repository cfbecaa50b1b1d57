import type { Model } from "../../shared/catalogue/model.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { type ReadingRef, readingKey } from "../../shared/kpi/reading.ts";
import { MOST_READINGS, type Watch, watchSchema } from "../../shared/protocol/events.ts";

/** What one connection watches, as it asked for it. */
export type Watches = readonly Watch[];

const MOST_WATCHES = 20;

/** Reads what `watch` or `unwatch` carried. */
export function parseWatch(what: unknown): Result<Watch, Problem> {
  const parsed = watchSchema.safeParse(what);
  if (parsed.success) return ok(parsed.data);
  return fail(
    problem(
      "bad-request",
      `Watch either {board: "id"} or {readings: [{kpi, unit, period}, …]}, at most ${MOST_READINGS} readings.`,
    ),
  );
}

/** The readings that a watch names; a problem when one of them cannot be. */
export function resolveWatch(model: Model, watch: Watch): Result<readonly ReadingRef[], Problem> {
  if ("board" in watch) {
    const board = model.board(watch.board);
    return board
      ? ok(model.readingsOf(board))
      : fail(problem("not-found", `There is no board '${watch.board}'.`));
  }
  const refs: ReadingRef[] = [];
  for (const { kpi: id, unit, period } of watch.readings) {
    const kpi = model.kpi(id);
    if (!kpi) return fail(problem("not-found", `There is no KPI '${id}'.`));
    if (unit !== undefined && !model.tree.get(unit))
      return fail(problem("not-found", `There is no unit '${unit}'.`));
    refs.push({ kpi: id, unit: unit ?? kpi.unit, period: period ?? kpi.period });
  }
  return ok(refs);
}

/** Adds a watch; watching the same again changes nothing. */
export function addWatch(watches: Watches, watch: Watch): Result<Watches, Problem> {
  const others = removeWatch(watches, watch);
  if (others.length >= MOST_WATCHES) {
    return fail(
      problem("bad-request", `One connection may watch at most ${MOST_WATCHES} things: unwatch one first.`),
    );
  }
  return ok([...others, watch]);
}

export const removeWatch = (watches: Watches, watch: Watch): Watches =>
  watches.filter((other) => JSON.stringify(other) !== JSON.stringify(watch));

/** All readings of a connection, each once; what the catalogue has no longer is left out. */
export function readingsOf(model: Model, watches: Watches): readonly ReadingRef[] {
  const refs = new Map<string, ReadingRef>();
  for (const watch of watches.flatMap(oneByOne)) {
    const resolved = resolveWatch(model, watch);
    if (resolved.ok) for (const ref of resolved.value) refs.set(readingKey(ref), ref);
  }
  return [...refs.values()];
}

/** So that a reading which is no longer there takes no other with it. */
const oneByOne = (watch: Watch): Watch[] =>
  "board" in watch ? [watch] : watch.readings.map((reading) => ({ readings: [reading] }));

import { createHash } from "node:crypto";
import type { Period } from "../../shared/calendar/period.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { LeagueSnapshot } from "../../shared/protocol/league-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { type LeagueQuery, readLeague } from "../engine/history.ts";
import type { LeagueSnapshotStore, Reads } from "../store/store.ts";
import { snapshotSchema } from "./snapshot-schema.ts";

interface Parts {
  readonly model: Model;
  readonly history: Reads;
  readonly store: LeagueSnapshotStore;
}

/** Who publishes: the subject's id, and the name that people know. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
}

/**
 * Publishes the league table of a period that is over, as it is now. One that was published before is given back as it
 * was then. Fails with `conflict` while the period runs, and where nobody has a rank.
 */
export async function publishLeague(
  { model, history, store }: Parts,
  query: LeagueQuery,
  by: Publisher,
  now: UnixMs,
): Promise<Result<LeagueSnapshot, Problem>> {
  const { calendar, tree } = model;
  const { kpi, unit, kind } = query;
  const period = calendar.periodAt(query.period, query.at);
  if (period.end > now) {
    return fail(
      problem(
        "conflict",
        `This ${period.kind} runs until ${calendar.iso(period.end)}: publish its table when it is over.`,
      ),
    );
  }
  const id = idOf(query, period);
  const before = await store.get(id);
  if (before) return ok(snapshotSchema.parse(before.content));
  const league = await readLeague(model, history, query, now);
  if (league.rows.length === 0) {
    return fail(
      problem("conflict", `Nobody has a rank in this ${period.kind}: there is no table to publish.`),
    );
  }
  const snapshot: LeagueSnapshot = {
    id,
    publishedAt: calendar.iso(now),
    publishedBy: by.name,
    unit,
    unitName: tree.get(unit)?.name ?? unit,
    ...(kind !== undefined && { kind }),
    period: league.period,
    kpiName: kpi.name,
    measure: kpi.measure,
    league,
  };
  const added = await store.add({ id, kpi: kpi.id, content: snapshot, publishedAt: now, publishedBy: by.id });
  if (added) return ok(snapshot);
  // Somebody else was faster.
  const first = await store.get(id);
  return ok(snapshotSchema.parse(first?.content));
}

/** The same table has the same id, whoever publishes it and when. */
const idOf = ({ kpi, unit, kind }: LeagueQuery, period: Period): string =>
  createHash("sha256")
    .update(JSON.stringify([kpi.id, unit, kind ?? null, period.kind, period.start, period.end]))
    .digest("hex")
    .slice(0, 16);

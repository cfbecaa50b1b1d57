import * as z from "zod";
import { problem } from "../../shared/problem/problem.ts";
import { fail, ok } from "../../shared/problem/result.ts";
import type { LeagueSnapshotListing } from "../../shared/protocol/league-views.ts";
import { subjectId } from "../access/subject.ts";
import type { Readings } from "../engine/readings.ts";
import { publishLeague } from "../leagues/publish-league.ts";
import { snapshotSchema } from "../leagues/snapshot-schema.ts";
import type { Clock } from "../lib/clock.ts";
import type { LeagueSnapshotStore, Reads } from "../store/store.ts";
import { EDITING } from "./boards.ts";
import { leagueOf, leagueParameters } from "./leagues.ts";
import { findAsked, findKpi } from "./parameters.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

const MOST_LISTED = 200;

const listSchema = z.object({
  items: z.array(snapshotSchema.omit({ kpiName: true, measure: true, league: true })),
});
const publishSchema = z.strictObject({
  ...leagueParameters,
  at: z.string().max(64).describe("Any instant of the period: ISO 8601 with offset, or a date"),
});

interface Parts {
  readonly readings: Readings;
  readonly history: Reads;
  readonly store: LeagueSnapshotStore;
  readonly clock: Clock;
  /** The name of a subject, as people know it. */
  readonly nameOf: (subject: string) => Promise<string>;
  readonly audit: (event: string, facts: object) => void;
}

/** League tables that are fixed: published once a period is over, and shown as they were then, whatever comes later. */
export function leagueSnapshotRoutes({ readings, history, store, clock, nameOf, audit }: Parts): Route[] {
  const shared = { tag: "readings", query: NO_QUERY } as const;
  return [
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/kpis/:id/league/snapshots",
      summary: "Publish the league table of a period that is over; the same table again gives the first one",
      access: EDITING,
      body: publishSchema,
      answer: snapshotSchema,
      async handle({ params, body, subject }) {
        const { model } = readings;
        const now = clock();
        const asked = findAsked(model, params["id"], body, now);
        if (!asked.ok) return asked;
        // Only subjects that may administer come here, and each of those has an id.
        const id = subjectId(subject) ?? "";
        const by = { id, name: await nameOf(id) };
        const published = await publishLeague(
          { model, history, store },
          leagueOf(asked.value, body),
          by,
          now,
        );
        if (published.ok) {
          audit("a league table was published", {
            kpi: asked.value.kpi.id,
            snapshot: published.value.id,
            by: id,
          });
        }
        return published;
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/kpis/:id/league/snapshots",
      summary: `The league tables of a KPI that were published: the newest ${MOST_LISTED}, the newest first`,
      access: "read",
      answer: listSchema,
      async handle({ params }) {
        const kpi = params["id"] ?? "";
        const kept = await store.ofKpi(kpi, MOST_LISTED);
        // What was published stays, also of a KPI that has left the catalogue.
        const known = kept.length > 0 ? undefined : findKpi(readings.model, kpi);
        if (known?.ok === false) return known;
        const items = kept.map(({ content }): LeagueSnapshotListing => {
          const { kpiName: _, measure: __, league: ___, ...listing } = snapshotSchema.parse(content);
          return listing;
        });
        return ok({ items });
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/kpis/:id/league/snapshots/:snapshot",
      summary: "A league table exactly as it was published",
      access: "read",
      answer: snapshotSchema,
      async handle({ params }) {
        const kept = await store.get(params["snapshot"] ?? "");
        if (kept && kept.kpi === params["id"]) return ok(snapshotSchema.parse(kept.content));
        return fail(
          problem(
            "not-found",
            `No table '${params["snapshot"] ?? ""}' of this KPI was published: /api/v1/kpis/${params["id"] ?? ""}/league/snapshots lists those there are.`,
          ),
        );
      },
    }),
  ];
}

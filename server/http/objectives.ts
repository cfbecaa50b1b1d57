import * as z from "zod";
import { milestoneState } from "../../shared/kpi/milestone.ts";
import { objectiveReadings, readObjective } from "../../shared/kpi/objective.ts";
import type { Objective } from "../../shared/kpi/objective-definition.ts";
import { objectiveOutlook } from "../../shared/kpi/objective-outlook.ts";
import { ok } from "../../shared/problem/result.ts";
import type { ObjectiveView } from "../../shared/protocol/goal-views.ts";
import type { Readings } from "../engine/readings.ts";
import type { Clock } from "../lib/clock.ts";
import { findUnit, unitParameter } from "./parameters.ts";
import { readAll } from "./read-all.ts";
import { defineRoute, type Route } from "./route.ts";

/** What is to be reached, how far it is, and what is to be there on the way (O1). */
export function objectiveRoutes(readings: Readings, clock: Clock): Route[] {
  async function view({ milestones, ...objective }: Objective): Promise<ObjectiveView> {
    const { catalogue, calendar } = readings.model;
    const read = await readAll(readings, objectiveReadings(objective, catalogue.kpis));
    const standing = readObjective(objective, read);
    const now = clock();
    return {
      ...objective,
      ...(milestones && {
        milestones: milestones.map((one) => ({ ...one, state: milestoneState(calendar, one, now) })),
      }),
      readings: read,
      standing,
      outlook: objectiveOutlook(calendar, objective, standing.progress, now),
    };
  }

  return [
    defineRoute({
      method: "get",
      path: "/api/v1/objectives",
      summary: "All objectives, or those of a unit, with how far they are now",
      tag: "readings",
      access: "read",
      query: z.strictObject({ unit: unitParameter.describe("A unit's path; all objectives when absent") }),
      async handle({ query: { unit } }) {
        const { model } = readings;
        const known = unit === undefined ? undefined : findUnit(model, unit);
        if (known?.ok === false) return known;
        const wanted = model.catalogue.objectives.filter((one) => unit === undefined || one.unit === unit);
        return ok({ items: await Promise.all(wanted.map(view)) });
      },
    }),
  ];
}

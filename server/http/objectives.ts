import * as z from "zod";
import { objectiveReadings, readObjective } from "../../shared/kpi/objective.ts";
import type { Objective } from "../../shared/kpi/objective-definition.ts";
import { ok } from "../../shared/problem/result.ts";
import type { ObjectiveView } from "../../shared/protocol/http.ts";
import type { Readings } from "../engine/readings.ts";
import { findUnit, unitParameter } from "./parameters.ts";
import { readAll } from "./read-all.ts";
import { defineRoute, type Route } from "./route.ts";

/** What is to be reached, and how far it is (O1). */
export function objectiveRoutes(readings: Readings): Route[] {
  async function view(objective: Objective): Promise<ObjectiveView> {
    const refs = objectiveReadings(objective, readings.model.catalogue.kpis);
    const read = await readAll(readings, refs);
    return { ...objective, readings: read, standing: readObjective(objective, read) };
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

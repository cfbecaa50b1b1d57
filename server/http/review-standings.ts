import * as z from "zod";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { isReviewDue } from "../../shared/kpi/review/reminders-due.ts";
import { reviewStanding } from "../../shared/kpi/review/review-standing.ts";
import { rhythmOf } from "../../shared/kpi/review/rhythm.ts";
import { ok } from "../../shared/problem/result.ts";
import type { ReviewStandingView } from "../../shared/protocol/review-views.ts";
import type { Clock } from "../lib/clock.ts";
import type { Reviews } from "../reviews/reviews.ts";
import { findKpi, findUnit } from "./parameters.ts";
import { defineRoute, type Route } from "./route.ts";

const query = z.strictObject({
  kpi: z.string().max(100).optional().describe("Only this KPI"),
  unit: z.string().max(900).optional().describe("Only KPIs of this unit and of those below it"),
  owner: z.string().max(200).optional().describe("Only KPIs of this owner"),
  due: z.enum(["true", "false"]).default("false").describe("Only those whose review is due now"),
});

/** How every KPI stands to its reviews (O2), in the catalogue's order. */
export function reviewStandingsRoute(reviews: Reviews, model: () => Model, clock: Clock): Route {
  function view(kpi: Kpi): ReviewStandingView {
    const last = reviews.lastOf(kpi.id);
    return {
      kpi: kpi.id,
      unit: kpi.unit,
      ...(kpi.owner !== undefined && { owner: kpi.owner }),
      rhythm: rhythmOf(kpi),
      standing: reviewStanding(model().calendar, kpi, last?.content.on, clock()),
      ...(last && { last: { id: last.id, on: last.content.on, decision: last.content.decision } }),
    };
  }

  return defineRoute({
    method: "get",
    tag: "catalogue",
    path: "/api/v1/reviews",
    summary: "When each KPI is to be reviewed next, and what is due",
    access: "read",
    query,
    handle({ query: { kpi, unit, owner, due } }) {
      const { catalogue, tree } = model();
      const ofKpi = kpi === undefined ? undefined : findKpi(model(), kpi);
      if (ofKpi?.ok === false) return ofKpi;
      const ofUnit = unit === undefined ? undefined : findUnit(model(), unit);
      if (ofUnit?.ok === false) return ofUnit;
      const items = catalogue.kpis
        .filter(
          (one) =>
            (kpi === undefined || one.id === kpi) &&
            (unit === undefined || tree.isWithin(one.unit, unit)) &&
            (owner === undefined || one.owner === owner),
        )
        .map(view)
        .filter(({ standing }) => due === "false" || isReviewDue(standing));
      return ok({ items });
    },
  });
}

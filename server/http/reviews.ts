import * as z from "zod";
import { checkReview } from "../../shared/catalogue/check-review.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { type Review, reviewSchema } from "../../shared/kpi/review/review.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { ReviewView } from "../../shared/protocol/review-views.ts";
import { subjectId } from "../access/subject.ts";
import type { Clock } from "../lib/clock.ts";
import type { Reviews, SavedReview } from "../reviews/reviews.ts";
import { EDITING } from "./boards.ts";
import { findKpi } from "./parameters.ts";
import { reviewStandingsRoute } from "./review-standings.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

const addSchema = z.strictObject({ review: reviewSchema });
const listQuery = z.strictObject({
  unit: z.string().max(900).optional().describe("Only those of this unit's share; all when absent"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.string().max(100).optional().describe("`next` of the page before"),
});

interface Parts {
  readonly reviews: Reviews;
  readonly model: () => Model;
  readonly clock: Clock;
  /** The name of the subject with this id. */
  readonly nameOf: (subject: string) => Promise<string>;
  readonly audit: (event: string, facts: object) => void;
}

/** Reviews (O2): what is due, and of each KPI what was said and decided. None is changed once it is kept. */
export function reviewRoutes({ reviews, model, clock, nameOf, audit }: Parts): Route[] {
  const view = async ({ id, savedAt, savedBy, content }: SavedReview): Promise<ReviewView> => ({
    ...content,
    id,
    savedAt: model().calendar.iso(savedAt),
    savedBy: await nameOf(savedBy),
  });

  function check(kpi: Kpi, review: Review): Result<Review, Problem> {
    // Of the KPI's own unit is of the KPI as a whole.
    const { unit, ...rest } = review;
    const whole = unit === kpi.unit ? rest : review;
    const today = model().calendar.dayAt(clock()).date.toString();
    const errors = checkReview(model(), kpi, whole, today).map(({ path, detail }) => ({
      path: path.join("."),
      code: "invalid",
      detail,
    }));
    if (errors.length === 0) return ok(whole);
    const said = errors.map(({ path, detail }) => `${path}: ${detail}`).join("; ");
    return fail(problem("review-invalid", `The review is not right: ${said}.`, { errors }));
  }

  const path = "/api/v1/kpis/:id/reviews";
  return [
    reviewStandingsRoute(reviews, model, clock),
    defineRoute({
      method: "get",
      tag: "catalogue",
      path,
      summary: "The reviews of a KPI, the newest first; they stay when it is retired or gone",
      access: "read",
      query: listQuery,
      async handle({ params, query: { unit, limit, before } }) {
        const kpi = params["id"] ?? "";
        const kept = reviews.of(kpi);
        const known = kept.length > 0 ? undefined : findKpi(model(), kpi);
        if (known?.ok === false) return known;
        const wanted = kept.filter(({ content }) => unit === undefined || content.unit === unit);
        const start = before === undefined ? 0 : wanted.findIndex(({ id }) => id === before) + 1;
        if (before !== undefined && start === 0)
          return fail(problem("bad-request", `before: there is no review '${before}' in this list.`));
        const page = wanted.slice(start, start + limit);
        const more = wanted.length > start + limit;
        const items = await Promise.all(page.map(view));
        return ok({ items, ...(more && { next: page.at(-1)?.id }) });
      },
    }),
    defineRoute({
      method: "post",
      tag: "catalogue",
      path,
      summary: "Keep a review of a KPI: the SMARTER answers and a decision",
      access: EDITING,
      query: NO_QUERY,
      body: addSchema,
      async handle({ params, body, subject }) {
        const found = findKpi(model(), params["id"]);
        if (!found.ok) return found;
        const { kpi } = found.value;
        const checked = check(kpi, body.review);
        if (!checked.ok) return checked;
        // Only subjects that may administer come here, and each of those has an id.
        const by = subjectId(subject) ?? "";
        const saved = await reviews.add({ ...checked.value, kpi: kpi.id }, by);
        if (!saved.ok) return saved;
        audit("a KPI was reviewed", {
          kpi: kpi.id,
          review: saved.value.id,
          decision: checked.value.decision.kind,
          by,
        });
        return ok(await view(saved.value));
      },
    }),
  ];
}

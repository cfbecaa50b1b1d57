import { queryOptions } from "@tanstack/react-query";
import type { Review } from "../../shared/kpi/review/review.ts";
import type { List } from "../../shared/protocol/http.ts";
import type { ReviewStandingView, ReviewView } from "../../shared/protocol/review-views.ts";
import { apiPath, requestJson, send } from "./request.ts";

/** How every KPI stands to its reviews (O2). One list serves every page. */
export const reviewStandingsQuery = queryOptions({
  queryKey: ["catalogue", "reviews"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<ReviewStandingView>>(apiPath(["reviews"]), signal)).items,
});

/** The newest reviews of a KPI, the newest first. */
export const reviewLogQuery = (kpi: string) =>
  queryOptions({
    queryKey: ["catalogue", "reviews", kpi],
    queryFn: async ({ signal }) =>
      (await requestJson<List<ReviewView>>(apiPath(["kpis", kpi, "reviews"]), signal)).items,
  });

/** Keeps a review; fails with 422 where it is not right. */
export async function addReview(kpi: string, review: Review): Promise<ReviewView> {
  const response = await send(apiPath(["kpis", kpi, "reviews"]), {
    method: "POST",
    body: JSON.stringify({ review }),
  });
  return (await response.json()) as ReviewView;
}

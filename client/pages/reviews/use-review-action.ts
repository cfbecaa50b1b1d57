import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Review } from "../../../shared/kpi/review/review.ts";
import { RequestFailed } from "../../api/request-failed.ts";
import { addReview } from "../../api/reviews.ts";

/** Keeps a review of a KPI; afterwards all that hangs on reviews is asked for again. */
export function useReviewAction(kpi: string, onDone: () => void) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (review: Review) => addReview(kpi, review),
    onSettled: () => void client.invalidateQueries({ queryKey: ["catalogue", "reviews"] }),
    onSuccess: onDone,
  });
  return {
    keep: (review: Review): void => mutate(review),
    busy: isPending,
    /** What went wrong, in the server's words. */
    failure:
      error === null || error instanceof RequestFailed
        ? (error ?? undefined)
        : new RequestFailed(error.message, { status: 0, code: "unknown" }),
  };
}

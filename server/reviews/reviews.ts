import { type KeptReview, keptReviewSchema } from "../../shared/kpi/review/review.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, type Result } from "../../shared/problem/result.ts";
import type { Clock } from "../lib/clock.ts";
import type { DocumentStore } from "../store/document-store.ts";
import { createDocuments, type Saved } from "../studio/documents.ts";

/** Those of a KPI that is reviewed every week, for twenty years. */
export const MOST_REVIEWS_PER_KPI = 1000;

/** A review as it was kept. */
export type SavedReview = Saved<KeptReview>;

/**
 * The reviews of all KPIs (O2). One that was kept is never changed nor deleted: what was said stays said, and another
 * review corrects it.
 */
export interface Reviews {
  /** Those of a KPI: the newest day first, of one day what was kept last. */
  of(kpi: string): readonly SavedReview[];
  /** The newest of the KPI as a whole; one of a unit's share is no review of the KPI. */
  lastOf(kpi: string): SavedReview | undefined;
  add(review: KeptReview, by: string): Promise<Result<SavedReview, Problem>>;
}

interface Parts {
  /** How sentences call one. */
  readonly noun: string;
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** An id that nobody else makes. */
  readonly newId: () => string;
  /** Told of one that an earlier release wrote and this one cannot read; it is kept as it is. */
  readonly onUnreadable: (id: string) => void;
}

/** Reads the reviews of the store, and keeps them. */
export async function createReviews({ newId, ...parts }: Parts): Promise<Reviews> {
  const byKpi = new Map<string, SavedReview[]>();
  const sort = (all: readonly SavedReview[]): void => {
    byKpi.clear();
    for (const review of [...all].sort(newestFirst)) {
      const own = byKpi.get(review.content.kpi);
      if (own) own.push(review);
      else byKpi.set(review.content.kpi, [review]);
    }
  };
  const documents = await createDocuments({
    ...parts,
    kind: "review",
    schema: keptReviewSchema,
    onChanged: sort,
  });
  sort(documents.list());
  const of = (kpi: string): readonly SavedReview[] => byKpi.get(kpi) ?? [];
  return {
    of,
    lastOf: (kpi) => of(kpi).find(({ content }) => content.unit === undefined),
    async add(review, by) {
      if (of(review.kpi).length >= MOST_REVIEWS_PER_KPI) {
        const detail = `There are ${MOST_REVIEWS_PER_KPI} reviews of '${review.kpi}' already, and none is ever deleted.`;
        return fail(problem("review-invalid", detail));
      }
      return documents.save(newId(), review, undefined, by);
    },
  };
}

const newestFirst = (a: SavedReview, b: SavedReview): number =>
  b.content.on.localeCompare(a.content.on) || b.savedAt - a.savedAt || b.id.localeCompare(a.id);

import type { Calendar } from "../../shared/calendar/periods.ts";
import type { Review } from "../../shared/kpi/review/review.ts";
import { reviewStanding } from "../../shared/kpi/review/review-standing.ts";
import { rhythmOf } from "../../shared/kpi/review/rhythm.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { ReviewStandingView, ReviewView } from "../../shared/protocol/review-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** The reviews of the fake server: none but those that are kept. */
export function createFakeReviews(calendar: Calendar) {
  const kept: ReviewView[] = [];
  const of = (kpi: string): ReviewView[] =>
    kept.filter((review) => review.kpi === kpi).sort((a, b) => b.on.localeCompare(a.on));

  function standing(kpi: KpiView, now: UnixMs): ReviewStandingView {
    const last = of(kpi.id).find(({ unit }) => unit === undefined);
    return {
      kpi: kpi.id,
      unit: kpi.unit,
      ...(kpi.owner !== undefined && { owner: kpi.owner }),
      rhythm: rhythmOf(kpi),
      standing: reviewStanding(calendar, kpi, last?.on, now),
      ...(last && { last: { id: last.id, on: last.on, decision: last.decision } }),
    };
  }

  /** Keeps one, as another program would. */
  function add(kpi: string, review: Review): ReviewView {
    const added = {
      ...review,
      kpi,
      id: `r${kept.length + 1}`,
      savedAt: "2026-11-21T16:00:00+01:00",
      savedBy: "Grace",
    };
    kept.push(added);
    return added;
  }

  return {
    add,
    standings: (kpis: readonly KpiView[], now: UnixMs) => ({ items: kpis.map((kpi) => standing(kpi, now)) }),
    answer: (kpi: string, body: unknown): unknown =>
      body === undefined ? { items: of(kpi) } : add(kpi, (body as { readonly review: Review }).review),
  };
}

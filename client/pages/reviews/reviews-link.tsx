import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isReviewDue } from "../../../shared/kpi/review/reminders-due.ts";
import { reviewStandingsQuery } from "../../api/reviews.ts";

/** The way to the reviews, with how many are due (O2). */
export function ReviewsLink() {
  const { data = [] } = useQuery(reviewStandingsQuery);
  const due = data.filter(({ standing }) => isReviewDue(standing)).length;
  return <Link to="/reviews">{due === 0 ? "Reviews" : `Reviews (${due} due)`}</Link>;
}

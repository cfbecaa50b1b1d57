import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { QUESTIONS } from "../../../shared/kpi/review/questions.ts";
import type { ReviewView } from "../../../shared/protocol/review-views.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import { useCompany } from "../company.tsx";
import styles from "./reviews.module.css";
import { QUESTION_WORDS, sayDecision } from "./words.ts";

interface Props {
  readonly kpi: KpiView;
  readonly reviews: readonly ReviewView[];
}

/** What was said and decided in the reviews of a KPI, the newest first (O2). */
export function ReviewLog({ kpi, reviews }: Props) {
  const company = useCompany();
  const { dates, nameOf } = company;
  return (
    <ol className={styles.log}>
      {reviews.map((review) => (
        <li key={review.id}>
          <details>
            <summary>
              {dates.date(review.on)}
              {review.unit !== undefined && `, ${nameOf(review.unit)}`}:{" "}
              {sayDecision(review.decision, kpi, company)}
            </summary>
            <p className={styles.said}>{review.decision.text}</p>
            <dl className={styles.answers}>
              {QUESTIONS.map((question) => (
                <div key={question}>
                  <dt>{QUESTION_WORDS[question][0]}</dt>
                  <dd>
                    <Icon name={review[question].yes ? "within" : "trouble"} />{" "}
                    {review[question].yes ? "Yes" : "No"}
                    {review[question].note !== undefined && `: ${review[question].note}`}
                  </dd>
                </div>
              ))}
              {(["evaluate", "reEvaluate"] as const).map((question) => (
                <div key={question}>
                  <dt>{QUESTION_WORDS[question][0]}</dt>
                  <dd>{review[question]}</dd>
                </div>
              ))}
            </dl>
            <p className={styles.note}>
              Kept {dates.instant(review.savedAt)} by {review.savedBy}
            </p>
          </details>
        </li>
      ))}
    </ol>
  );
}

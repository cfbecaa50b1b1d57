import { REVIEW_WORDS } from "../../../pages/words.ts";
import { ChoiceAnswer } from "../choice-answer.tsx";
import { choicesOf } from "../choices-of.ts";

/** How often the KPI itself is questioned (O2). */
export function ReviewStep() {
  return (
    <ChoiceAnswer
      field="review"
      label="Reviewed"
      choices={choicesOf(REVIEW_WORDS)}
      none="Not said"
      hint="Is it still the right KPI, and its target the right one? The owner is asked this often."
    />
  );
}

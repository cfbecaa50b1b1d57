import { REVIEW_WORDS } from "../../../pages/words.ts";
import { ChoiceAnswer } from "../choice-answer.tsx";
import { choicesOf } from "../choices-of.ts";
import { RetiredFields } from "../retired-fields.tsx";

/** How often the KPI itself is questioned, and whether it is followed at all (O2). */
export function ReviewStep() {
  return (
    <>
      <ChoiceAnswer
        field="review"
        label="Reviewed"
        choices={choicesOf(REVIEW_WORDS)}
        none="By its tier: every month, or every quarter in Tier 2"
        hint="Is it still the right KPI, and its target the right one? The owner is asked this often."
      />
      <RetiredFields />
    </>
  );
}

import { TextAnswer } from "../text-answer.tsx";

/** What the KPI is for (K1). */
export function WhyStep() {
  return (
    <TextAnswer
      field="why"
      label="Why it matters"
      rows={4}
      hint="Which goal it serves, and what would go wrong unseen without it."
    />
  );
}

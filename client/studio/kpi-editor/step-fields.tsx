import type { Mistakes } from "./mistakes.ts";
import type { StepId } from "./steps.ts";
import { InfluencedStep } from "./steps/influenced-step.tsx";
import { LookStep } from "./steps/look-step.tsx";
import { MeasuredStep } from "./steps/measured-step.tsx";
import { OutcomeStep } from "./steps/outcome-step.tsx";
import { OwnerStep } from "./steps/owner-step.tsx";
import { ReachedStep } from "./steps/reached-step.tsx";
import { ReviewStep } from "./steps/review-step.tsx";
import { WhyStep } from "./steps/why-step.tsx";

/** What a step asks. */
export function StepFields({ step, mistakes }: { readonly step: StepId; readonly mistakes: Mistakes }) {
  switch (step) {
    case "outcome":
      return <OutcomeStep />;
    case "why":
      return <WhyStep />;
    case "measured":
      return <MeasuredStep />;
    case "influenced":
      return <InfluencedStep />;
    case "owner":
      return <OwnerStep />;
    case "reached":
      return <ReachedStep />;
    case "review":
      return <ReviewStep />;
    case "look":
      return <LookStep mistakes={mistakes} />;
  }
}

import type { Scorecard } from "../../../shared/kpi/scorecard-definition.ts";
import type { ScorecardStanding } from "../../../shared/kpi/scorecard.ts";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import styles from "./how-computed.module.css";
import { saySum } from "./words.ts";

interface Props {
  readonly scorecard: Scorecard;
  readonly standing: ScorecardStanding;
}

/** How the aggregate and the rating come about, with this scorecard's own numbers (S1, S6–S8). */
export function HowComputed({ scorecard, standing }: Props) {
  const { format } = useCompany();
  const scale = format.value(scorecard.scale, { kind: "score" });
  return (
    <Panel title="How it is computed">
      <ul className={styles.steps}>
        <li>
          What a KPI attains is its value against what is expected of it, never less than 0 and never more
          than 200 %. Where less is better, it is the other way round.
        </li>
        <li>
          Each counts by its weight, which is 20 % at least: <strong>{saySum(standing, format)}</strong>
        </li>
        <li>
          A KPI without a number in the period, or without a target, counts as 80 % and is marked as assumed.
        </li>
        <li>
          The rating is that share of {scale}
          {scorecard.modifiers && "; the modifier comes from the table that holds when the period begins"}.
        </li>
      </ul>
    </Panel>
  );
}

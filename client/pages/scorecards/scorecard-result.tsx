import type { Scorecard } from "../../../shared/kpi/scorecard-definition.ts";
import type { ScorecardStanding } from "../../../shared/kpi/scorecard.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { type Company, useCompany } from "../company.tsx";
import styles from "./scorecard-result.module.css";
import { sayAssumed, sayModifier, sayRating } from "./words.ts";

interface Props {
  readonly scorecard: Scorecard;
  readonly standing: ScorecardStanding;
  readonly isOld: boolean;
  /** The first instant of the period. */
  readonly start: string;
  readonly now: UnixMs;
  readonly running: boolean;
}

/** What the scorecard adds up to: the aggregate, large, its rating and its modifier with the rule (S6–S8). */
export function ScorecardResult(props: Props) {
  const company = useCompany();
  const { standing, isOld, scorecard } = props;
  const muted = isOld || standing.assumed === standing.items.length;
  return (
    <>
      <div className={styles.top}>
        <p className={`${styles.value} ${muted ? styles.muted : ""}`}>
          {company.format.share(standing.aggregate)}
        </p>
        <p className={styles.rating}>
          <span className={styles.soft}>Rating </span>
          {sayRating(standing, scorecard, company.format)}
        </p>
      </div>
      <Facts layout="figures" facts={factsOf(props, company)} />
    </>
  );
}

function factsOf({ scorecard, standing, isOld, start, now, running }: Props, company: Company): Fact[] {
  const assumed = sayAssumed(standing);
  const modifier = sayModifier(scorecard, start, standing, company);
  const as = company.dates.instant(company.calendar.iso(now));
  return [
    ...(modifier ? [{ label: "Modifier", ...modifier }] : []),
    {
      label: "Measured",
      value: assumed ?? "all of it",
      ...(assumed !== undefined && { note: "What has no number counts as 80 % until there is one." }),
    },
    {
      label: "As of",
      value: as,
      note: [
        running ? "The period is running." : "The period is over.",
        isOld && "Some numbers are out of date.",
      ]
        .filter(Boolean)
        .join(" "),
    },
  ];
}

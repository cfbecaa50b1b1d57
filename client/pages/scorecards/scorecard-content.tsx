import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { ScorecardRead } from "../../../shared/kpi/scorecards-of.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import { DataAlerts } from "./data-alerts.tsx";
import { HowComputed } from "./how-computed.tsx";
import styles from "./scorecard-content.module.css";
import { ScorecardResult } from "./scorecard-result.tsx";
import { ScorecardRow } from "./scorecard-row.tsx";
import { useScorecard } from "./use-scorecard.ts";

interface Props {
  readonly read: ScorecardRead;
  readonly period: PeriodKind;
  readonly at: string | undefined;
}

/** What the page of a scorecard shows once it is there. */
export function ScorecardContent({ read, period, at }: Props) {
  const { dates } = useCompany();
  const now = useNow();
  const { readings, standing, isOld, dataAlerts, error } = useScorecard(read, { period, at }, { asks: true });
  if (error !== null) return <Message kind="error" title={error.message} />;
  const [first] = readings;
  if (!standing || !first) return <Message kind="loading" title="Loading the scorecard …" />;
  const running = now < Date.parse(first.period.end);
  return (
    <>
      <DataAlerts alerts={dataAlerts} />
      <Panel title={`${dates.period(first.period)}${running ? ", so far" : ""}`}>
        <ScorecardResult
          scorecard={read.scorecard}
          {...{ standing, isOld, now, running }}
          start={first.period.start}
        />
      </Panel>
      <Panel title="What it is made of">
        <ul className={styles.rows}>
          {readings.map((reading, place) => {
            const weighed = standing.items[place];
            return (
              reading &&
              weighed && (
                <li key={`${reading.kpi} ${reading.unit}`}>
                  <ScorecardRow {...{ reading, weighed, at }} />
                </li>
              )
            );
          })}
        </ul>
        <p className={styles.legend}>Bars go from 0 to 200 %; the line marks 100 %.</p>
      </Panel>
      <HowComputed scorecard={read.scorecard} standing={standing} />
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { scorecardReadings } from "../../../shared/kpi/scorecard.ts";
import type { Scorecard } from "../../../shared/kpi/scorecard-definition.ts";
import { readsOf } from "../../../shared/kpi/scorecards-of.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { ReadingList } from "../readings/reading-list.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import { ScorecardLine } from "./scorecard-line.tsx";
import styles from "./scorecard-list-page.module.css";

const PRESENT = {};

/** All scorecards by the unit that they are of; under each role its members with their own. */
export function ScorecardListPage() {
  const company = useCompany();
  const { scorecards, kpis, nameOf } = company;
  const refs = scorecards
    .flatMap(readsOf)
    .flatMap(({ scorecard, unit }) => scorecardReadings(scorecard, kpis, { unit }));
  const units = [...new Set(scorecards.map(({ unit }) => unit))];
  return (
    <LiveReadings refs={refs}>
      <Page
        title="Scorecards"
        trail={trailHome(company)}
        lead="What roles and people are measured by: up to five KPIs each, weighted, with one rating."
      >
        <LinkNotice />
        {scorecards.length === 0 && (
          <Message kind="empty" title="The catalogue has no scorecards yet.">
            One under <code>scorecards:</code> in the catalogue's file appears here as soon as the file is
            saved.
          </Message>
        )}
        <div className={styles.units}>
          {units.map((unit) => (
            <Panel
              key={unit ?? ""}
              title={unit === undefined ? "Across units" : nameOf(unit)}
              controls={
                unit !== undefined && (
                  <Link to="/departments/$" params={{ _splat: unit }}>
                    Open
                    <span className={styles.said}> {nameOf(unit)}</span>
                  </Link>
                )
              }
            >
              {scorecards
                .filter((scorecard) => scorecard.unit === unit)
                .map((scorecard) => (
                  <Role key={scorecard.id} scorecard={scorecard} />
                ))}
            </Panel>
          ))}
        </div>
      </Page>
    </LiveReadings>
  );
}

function Role({ scorecard }: { readonly scorecard: Scorecard }) {
  const { nameOf } = useCompany();
  const [own, ...members] = readsOf(scorecard);
  return (
    <div>
      {own && <ScorecardLine read={own} view={PRESENT} name={scorecard.name} note={scorecard.role} />}
      {members.length > 0 && (
        <ReadingList
          look="tied"
          label={`${scorecard.role ?? scorecard.name}, each`}
          members={members.map((read) => ({
            key: read.unit ?? "",
            row: <ScorecardLine read={read} view={PRESENT} name={nameOf(read.unit ?? "")} />,
          }))}
        />
      )}
    </div>
  );
}

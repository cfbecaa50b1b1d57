import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { unitBeside } from "../../../shared/kpi/unit-beside.ts";
import { Tag } from "../../ui/tag.tsx";
import { OpenAlertsPanel } from "../alerts/open-alerts-panel.tsx";
import { type Company, useCompany } from "../company.tsx";
import { Controls } from "../controls/controls.tsx";
import { ForecastPanel } from "../forecast/forecast-panel.tsx";
import { History } from "../history/history.tsx";
import { LeaguePanel } from "../league/league-panel.tsx";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { kpisNamed } from "../related.ts";
import type { ViewSearch } from "../search.ts";
import { OnPhone } from "../shell/on-phone.tsx";
import { Page } from "../shell/page.tsx";
import { trailTo } from "../shell/trail.tsx";
import { nearId } from "../near-id.ts";
import { UnknownKpi, UnknownUnit } from "../shell/unknown.tsx";
import { CATEGORY_WORDS } from "../words.ts";
import { RetiredBanner } from "../reviews/retired-banner.tsx";
import { ReviewPanel } from "../reviews/review-panel.tsx";
import { WhyPanel } from "../why/why-panel.tsx";
import { BenchmarkPanel } from "./benchmark-panel.tsx";
import { Definition } from "./definition.tsx";
import { Headline } from "./headline.tsx";
import styles from "./kpi-page.module.css";
import { Relatives } from "./relatives.tsx";
import { Remarks } from "./remarks.tsx";
import { SpreadPanel } from "./spread-panel.tsx";
import { RunRatePanel } from "./run-rate-panel.tsx";

interface Props {
  readonly id: string;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

/** One KPI for one unit and period: how it stands, since when, what it means, and what drives it. */
export function KpiPage({ id, view, onView }: Props) {
  const company = useCompany();
  const kpi = company.kpis.find((candidate) => candidate.id === id);
  if (!kpi) return <UnknownKpi id={id} near={nearId(id, company.kpis)} />;
  const unit = view.unit ?? kpi.unit;
  if (!company.tree.get(unit) && unit !== kpi.unit)
    return <UnknownUnit id={unit} near={nearId(unit, company.tree.units)} />;

  const period = view.period ?? kpi.period;
  const relatives = relativesOf(company, kpi);
  const refs = [kpi, ...relatives.driven, ...relatives.drivers, ...relatives.inputs].map((other) =>
    refBeside(company, other, unit, period),
  );
  const ref = { kpi: kpi.id, unit, period };
  const beside = { unit, period, at: view.at };
  return (
    <LiveReadings refs={view.at === undefined ? refs : []}>
      <Page
        title={kpi.name}
        trail={trailTo(company, unit, periodOf(view))}
        tags={<Tags kpi={kpi} />}
        lead={unit === kpi.unit ? undefined : `Read for ${company.nameOf(unit)}`}
        controls={
          <>
            <Controls top={kpi.unit} unit={unit} period={period} at={view.at} onView={onView} />
            <OnPhone name={kpi.name} />
          </>
        }
      >
        <LinkNotice />
        <RetiredBanner kpi={kpi} />
        <div className={styles.columns}>
          <div className={styles.main}>
            <Relatives title="Drives" kpis={relatives.driven} {...beside} look="plain" />
            <Headline kpi={kpi} readingRef={ref} view={view} />
            <OpenAlertsPanel unit={unit} kpi={kpi.id} />
            {!kpi.retired && (
              <>
                <RunRatePanel kpi={kpi} readingRef={ref} at={view.at} />
                <ForecastPanel kpi={kpi} readingRef={ref} at={view.at} />
              </>
            )}
            <History kpi={kpi} readingRef={ref} view={view} onView={onView} />
            <Remarks kpi={kpi} unit={unit} />
            <WhyPanel kpi={kpi} readingRef={ref} view={view} onView={onView} />
            <Relatives title="Computed from" kpis={relatives.inputs} {...beside} look="tied" />
            <Relatives title="Driven by" kpis={relatives.drivers} {...beside} look="tied" />
            <SpreadPanel kpi={kpi} readingRef={ref} at={view.at} />
            {company.tree.children(unit).length > 0 && <LeaguePanel kpi={kpi} {...beside} />}
          </div>
          <div className={styles.side}>
            <Definition kpi={kpi} view={view} />
            <ReviewPanel kpi={kpi} unit={unit} />
            <BenchmarkPanel kpi={kpi} readingRef={ref} at={view.at} />
          </div>
        </div>
      </Page>
    </LiveReadings>
  );
}

function Tags({ kpi }: { readonly kpi: KpiView }) {
  return (
    <>
      <Tag>Tier {kpi.tier}</Tag>
      <Tag>{CATEGORY_WORDS[kpi.category]}</Tag>
      {kpi.retired && <Tag kind="caution">Retired</Tag>}
      {kpi.simulated === true && (
        <Tag kind="caution" title="These numbers come from a simulated feed, not from a real source.">
          Simulated
        </Tag>
      )}
    </>
  );
}

function relativesOf({ kpis }: Company, kpi: KpiView) {
  return {
    driven: kpisNamed(kpis, kpi.drives ?? []),
    inputs: kpisNamed(kpis, kpi.inputs),
    // What a formula reads is shown as such, and not a second time as a driver.
    drivers: kpisNamed(
      kpis,
      kpi.drivers.filter((driver) => !kpi.inputs.includes(driver)),
    ),
  };
}

const refBeside = (
  { tree }: Company,
  other: KpiView,
  unit: string,
  period: ReadingRef["period"],
): ReadingRef => ({ kpi: other.id, unit: unitBeside(tree, other, unit), period });

const periodOf = ({ period, at }: ViewSearch): Pick<ViewSearch, "period" | "at"> => ({
  ...(period !== undefined && { period }),
  ...(at !== undefined && { at }),
});

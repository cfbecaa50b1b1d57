import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { mayEditQuery } from "../../api/session.ts";
import { Message } from "../../ui/message.tsx";
import { useCompany } from "../company.tsx";
import { nearId } from "../near-id.ts";
import { LiveReadings } from "../readings/live-readings.tsx";
import { Page } from "../shell/page.tsx";
import { trailTo } from "../shell/trail.tsx";
import { UnknownKpi, UnknownUnit } from "../shell/unknown.tsx";
import { FactsBeside } from "./facts-beside.tsx";
import { RetiredBanner } from "./retired-banner.tsx";
import { ReviewForm } from "./review-form.tsx";
import styles from "./review-form.module.css";

interface Props {
  readonly id: string;
  /** Whose share of the KPI is reviewed; the KPI as a whole without it. */
  readonly unit: string | undefined;
  readonly onDone: () => void;
}

/** The form of a review, with the facts beside it (O2). */
export function ReviewPage({ id, unit: named, onDone }: Props) {
  const company = useCompany();
  const here = useLocation({ select: ({ href }) => href });
  const mayEdit = useQuery(mayEditQuery);
  const kpi = company.kpis.find((candidate) => candidate.id === id);
  if (!kpi) return <UnknownKpi id={id} near={nearId(id, company.kpis)} />;
  const unit = named ?? kpi.unit;
  if (!company.tree.get(unit)) return <UnknownUnit id={unit} near={nearId(unit, company.tree.units)} />;
  const kpiLink = (
    <Link to="/kpis/$kpi" params={{ kpi: id }} search={unit === kpi.unit ? {} : { unit }}>
      {kpi.name}
    </Link>
  );
  return (
    <Page
      title={`Review of ${kpi.name}`}
      trail={[...trailTo(company, unit, {}), { key: "kpi", link: kpiLink }]}
      lead={
        unit === kpi.unit
          ? kpi.description
          : `Of ${company.nameOf(unit)} only: this does not count as a review of the KPI as a whole.`
      }
    >
      <LiveReadings refs={[{ kpi: id, unit, period: kpi.period }]}>
        <RetiredBanner kpi={kpi} />
        <div className={styles.columns}>
          <div className={styles.facts}>
            <FactsBeside kpi={kpi} unit={unit} />
          </div>
          {mayEdit.data === true && <ReviewForm kpi={kpi} unit={unit} onDone={onDone} />}
          {mayEdit.data === false && (
            <Message kind="notice" title="Reviews are kept by administrators; you can look at the facts.">
              <Link to="/sign-in" search={{ return: here }}>
                Sign in with an administrator's token.
              </Link>
            </Message>
          )}
        </div>
      </LiveReadings>
    </Page>
  );
}

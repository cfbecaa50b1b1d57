import { Link } from "@tanstack/react-router";
import { Message } from "../../ui/message.tsx";
import { useCompany } from "../company.tsx";
import { Page } from "./page.tsx";
import { trailHome } from "./trail.tsx";

/** A link to a KPI that the catalogue does not have; `near` is the id that may have been meant. */
export function UnknownKpi({ id, near }: { readonly id: string; readonly near: string | undefined }) {
  const company = useCompany();
  return (
    <Page title="KPI not found" trail={trailHome(company)}>
      <Message kind="empty" title={`The catalogue has no KPI “${id}”.`}>
        {near !== undefined && (
          <p>
            Was{" "}
            <Link to="/kpis/$kpi" params={{ kpi: near }}>
              {near}
            </Link>{" "}
            meant?
          </p>
        )}
        <p>
          It may have been renamed or deleted: look for it among <Link to="/kpis">all KPIs</Link>.
        </p>
      </Message>
    </Page>
  );
}

/** A link to a scorecard that the catalogue does not have; `near` is the id that may have been meant. */
export function UnknownScorecard({ id, near }: { readonly id: string; readonly near: string | undefined }) {
  const company = useCompany();
  return (
    <Page title="Scorecard not found" trail={trailHome(company)}>
      <Message kind="empty" title={`The catalogue has no scorecard “${id}”.`}>
        {near !== undefined && (
          <p>
            Was{" "}
            <Link to="/scorecards/$scorecard" params={{ scorecard: near }}>
              {near}
            </Link>{" "}
            meant?
          </p>
        )}
        <p>
          It may have been renamed: look for it among <Link to="/scorecards">all scorecards</Link>.
        </p>
      </Message>
    </Page>
  );
}

/** A link to a unit that the organisation does not have; `near` is the one that may have been meant. */
export function UnknownUnit({ id, near }: { readonly id: string; readonly near: string | undefined }) {
  const company = useCompany();
  return (
    <Page title="Unit not found" trail={trailHome(company)}>
      <Message kind="empty" title={`The organisation has no unit “${id}”.`}>
        {near !== undefined && (
          <p>
            Was{" "}
            <Link to="/departments/$" params={{ _splat: near }}>
              {company.nameOf(near)}
            </Link>{" "}
            meant?
          </p>
        )}
        <p>
          It may have been renamed. Go on from <a href="/">the company's wall</a> or{" "}
          <Link to="/kpis">all KPIs</Link>.
        </p>
      </Message>
    </Page>
  );
}

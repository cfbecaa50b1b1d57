import { useSuspenseQueries } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo } from "react";
import { type Calendar, createCalendar } from "../../shared/calendar/periods.ts";
import type { Organisation } from "../../shared/catalogue/schema.ts";
import { createUnitTree, type Unit, type UnitTree } from "../../shared/kpi/units-tree.ts";
import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { ObjectiveView } from "../../shared/protocol/goal-views.ts";
import { createFormat, type Format } from "../../shared/units/format.ts";
import { kpisQuery } from "../api/kpis.ts";
import { createTimeFormat, type TimeFormat } from "../../shared/units/format-time.ts";
import { objectivesQuery } from "../api/objectives.ts";
import { organisationQuery } from "../api/organisation.ts";
import { scorecardsQuery } from "../api/scorecards.ts";
import { unitsQuery } from "../api/units.ts";
import { createDates, type Dates } from "./dates.ts";

/** What every page needs to know of the organisation, made once for all of them. */
export interface Company {
  readonly organisation: Organisation;
  /** The unit above all others, where the catalogue names one. */
  readonly root: Unit | undefined;
  readonly tree: UnitTree;
  readonly kpis: readonly KpiView[];
  readonly scorecards: readonly Scorecard[];
  readonly objectives: readonly ObjectiveView[];
  readonly calendar: Calendar;
  readonly format: Format;
  readonly dates: Dates;
  /** Instants as charts say them. */
  readonly times: TimeFormat;
  /** A unit's name, or its id where the catalogue has none. */
  readonly nameOf: (unit: string) => string;
}

const CompanyContext = createContext<Company | undefined>(undefined);

/** Loads the catalogue's lists and hands them to the pages beneath. Suspends until they are there. */
export function CompanyProvider({ children }: { readonly children: ReactNode }) {
  const [
    { data: organisation },
    { data: units },
    { data: kpis },
    { data: scorecards },
    { data: objectives },
  ] = useSuspenseQueries({
    queries: [organisationQuery, unitsQuery, kpisQuery, scorecardsQuery, objectivesQuery],
  });
  const company = useMemo(
    () => describeCompany(organisation, units, { kpis, scorecards, objectives }),
    [organisation, units, kpis, scorecards, objectives],
  );
  return <CompanyContext value={company}>{children}</CompanyContext>;
}

export function useCompany(): Company {
  const company = use(CompanyContext);
  if (!company) throw new Error("useCompany needs a CompanyProvider above it");
  return company;
}

function describeCompany(
  organisation: Organisation,
  units: readonly Unit[],
  lists: Pick<Company, "kpis" | "scorecards" | "objectives">,
): Company {
  const calendar = createCalendar(organisation);
  const tree = createUnitTree(units);
  return {
    organisation,
    root: units.find(({ kind }) => kind === "company"),
    tree,
    ...lists,
    calendar,
    format: createFormat(organisation.locale),
    dates: createDates(organisation.locale, calendar),
    times: createTimeFormat(organisation.locale, organisation.timeZone),
    nameOf: (unit) => tree.get(unit)?.name ?? unit,
  };
}

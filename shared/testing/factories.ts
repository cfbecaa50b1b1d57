import type { Board, Tile } from "../board/board.ts";
import { type Calendar, createCalendar } from "../calendar/periods.ts";
import type { Period } from "../calendar/period.ts";
import type { CalendarSettings } from "../calendar/settings.ts";
import type { Catalogue, Organisation } from "../catalogue/schema.ts";
import type { Fact, Outcome } from "../kpi/aggregates/aggregate.ts";
import type { Kpi } from "../kpi/definition.ts";
import type { Objective } from "../kpi/objective-definition.ts";
import type { Observation } from "../kpi/observation.ts";
import type { Reading } from "../kpi/reading.ts";
import type { Scorecard } from "../kpi/scorecard-definition.ts";
import type { Unit } from "../kpi/units-tree.ts";
import type { Kri } from "../risk/kri.ts";
import { type UnixMs, unixMs } from "../units/time.ts";

/** An instant from its ISO 8601 notation. */
export const at = (iso: string): UnixMs => unixMs(Date.parse(iso));

/** The settings of an ordinary organisation in Berlin. */
export const aCalendarSettings = (overrides: Partial<CalendarSettings> = {}): CalendarSettings => ({
  timeZone: "Europe/Berlin",
  weekStart: "monday",
  fiscalYearStart: 1,
  businessDays: ["mon", "tue", "wed", "thu", "fri"],
  holidays: [],
  ...overrides,
});

export const aCalendar = (overrides: Partial<CalendarSettings> = {}): Calendar =>
  createCalendar(aCalendarSettings(overrides));

/** A period as two local texts, the way a person would write it down. */
export const spanText = (calendar: Calendar, { start, end }: Pick<Period, "start" | "end">): string =>
  `${calendar.iso(start)}/${calendar.iso(end)}`;

export const aKpi = (overrides: Partial<Kpi> = {}): Kpi => ({
  id: "sales.revenue",
  name: "Sales revenue",
  unit: "sales",
  tier: 1,
  category: "growth",
  measure: { kind: "number" },
  direction: "higher",
  aggregate: "sum",
  period: "month",
  ...overrides,
});

/** A scorecard of two KPIs for a month. */
export const aScorecard = (overrides: Partial<Scorecard> = {}): Scorecard => ({
  id: "account-executive",
  name: "Account executive",
  period: "month",
  items: [
    { kpi: "sales.revenue", weight: 60 },
    { kpi: "sales.win-rate", weight: 40 },
  ],
  scale: 8,
  ...overrides,
});

/** An objective with one key result. */
export const anObjective = (overrides: Partial<Objective> = {}): Objective => ({
  id: "grow",
  name: "Grow without hurry",
  keyResults: [{ kpi: "sales.revenue", start: 100, goal: 200 }],
  ...overrides,
});

/** A KPI that is calculated of others. */
export const aFormulaKpi = (formula: string, overrides: Partial<Kpi> = {}): Kpi => {
  const { aggregate: _, ...rest } = aKpi({ id: "sales.formula", name: "Formula", ...overrides });
  return { ...rest, formula };
};

export const aUnit = (id: string, overrides: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  kind: id === "company" ? "company" : id.includes("/") ? "team" : "department",
  ...overrides,
});

/** The company, sales with two teams and a person, and support. */
export const someUnits = (): Unit[] =>
  ["company", "sales", "sales/emea", "sales/emea/ana", "sales/apac", "support"].map((id) => aUnit(id));

export const anOrganisation = (overrides: Partial<Organisation> = {}): Organisation => ({
  name: "Acme",
  locale: "en-GB",
  ...aCalendarSettings(),
  ...overrides,
});

export const aCatalogue = (overrides: Partial<Catalogue> = {}): Catalogue => ({
  organisation: anOrganisation(),
  units: someUnits(),
  kpis: [aKpi()],
  boards: [],
  annotations: [],
  moments: [],
  scorecards: [],
  objectives: [],
  kris: [],
  ...overrides,
});

/** More than 80 open tickets are amber, more than 95 red. */
export const aKri = (overrides: Partial<Kri> = {}): Kri => ({
  id: "risk.backlog",
  name: "Support falls behind",
  risk: "Customers wait, complain and leave",
  owner: "Head of Support",
  appetite: { text: "Tickets of one day", value: 80 },
  kpi: "sales.revenue",
  unit: "sales",
  direction: "above",
  levels: [
    { name: "amber", trip: 80, clear: 75, pending: 2, clearFor: 2 },
    { name: "red", trip: 95, clear: 90, pending: 1, clearFor: 2 },
  ],
  dwell: "samples",
  noData: "hold",
  ...overrides,
});

export const aTile = (overrides: Partial<Tile> = {}): Tile => ({
  widget: "big-number",
  w: 3,
  h: 1,
  settings: {},
  ...overrides,
});

export const aBoard = (overrides: Partial<Board> = {}): Board => ({
  id: "wall",
  name: "Wall",
  tiles: [aTile({ kpi: "sales.revenue" })],
  ...overrides,
});

export const aFact = (overrides: Partial<Fact> = {}): Fact => ({
  at: at("2026-11-18T10:00:00Z"),
  order: 1,
  value: 1,
  ...overrides,
});

export const anObservation = (overrides: Partial<Observation> = {}): Observation => ({
  kpi: "sales.revenue",
  unit: "sales",
  at: at("2026-11-18T10:00:00Z"),
  value: 1,
  ...overrides,
});

/** A reading of November 2026 that is waiting, or has this value. */
export const aReading = (overrides: Partial<Extract<Reading, { state: "value" }>> = {}): Reading => {
  const parts = {
    kpi: "sales.revenue",
    unit: "sales",
    period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
    rev: 1,
  } as const;
  return overrides.value === undefined
    ? { ...parts, ...overrides, state: "waiting" }
    : { ...parts, status: "no-target", ...overrides, state: "value", value: overrides.value };
};

/** An outcome with a value. */
export const aValue = (
  value: number,
  overrides: Partial<Extract<Outcome, { kind: "value" }>> = {},
): Outcome => ({
  kind: "value",
  value,
  at: at("2026-11-18T10:00:00Z"),
  volume: 1,
  ...overrides,
});

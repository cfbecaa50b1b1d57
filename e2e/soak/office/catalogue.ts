import { writeFileSync } from "node:fs";
import type { PlaylistEntry } from "../../../shared/screen/playlist.ts";

export const TIME_ZONE = "Europe/Berlin";
/** A fact of this KPI from that value on is celebrated on every screen. */
export const CELEBRATED = { kpi: "sales.revenue", from: 1_000_000 } as const;

const SALES = ["emea", "amer", "apac", "dach", "nordics", "iberia"].map((team) => `sales/${team}`);
const SUPPORT = ["phone", "chat", "mail", "field"].map((team) => `support/${team}`);
const SHOP = ["shop/eu", "shop/us"];

/** A KPI of the office and what is sent for it. */
interface Measured {
  readonly id: string;
  readonly name: string;
  /** Which send facts; the KPI's own unit stands above them. */
  readonly units: readonly string[];
  readonly measure: object;
  readonly aggregate: "sum" | "count" | "mean" | "ratio" | "last";
  readonly direction: "higher" | "lower";
  readonly period: "hour" | "day" | "week" | "month";
  /** About the value of one fact. */
  readonly about: number;
  readonly target: number;
}

/** What is sent to the office all day, from one fact a second up. */
export const MEASURED: readonly Measured[] = [
  {
    id: "sales.revenue",
    name: "Sales revenue",
    units: SALES,
    measure: { kind: "currency", currency: "EUR", decimals: 0 },
    aggregate: "sum",
    direction: "higher",
    period: "month",
    about: 90,
    target: 60_000_000,
  },
  {
    id: "sales.deals",
    name: "Deals won",
    units: SALES,
    measure: { kind: "number", of: "deals" },
    aggregate: "count",
    direction: "higher",
    period: "day",
    about: 1,
    target: 20_000,
  },
  {
    id: "sales.win-rate",
    name: "Win rate",
    units: SALES,
    measure: { kind: "percent", decimals: 1 },
    aggregate: "ratio",
    direction: "higher",
    period: "month",
    about: 0.3,
    target: 0.32,
  },
  {
    id: "sales.pipeline",
    name: "Open pipeline",
    units: SALES,
    measure: { kind: "currency", currency: "EUR", decimals: 0 },
    aggregate: "last",
    direction: "higher",
    period: "month",
    about: 800_000,
    target: 5_000_000,
  },
  {
    id: "support.solved",
    name: "Tickets solved",
    units: SUPPORT,
    measure: { kind: "number", of: "tickets" },
    aggregate: "sum",
    direction: "higher",
    period: "day",
    about: 2,
    target: 30_000,
  },
  {
    id: "support.first-response",
    name: "First response",
    units: SUPPORT,
    measure: { kind: "duration" },
    aggregate: "mean",
    direction: "lower",
    period: "day",
    about: 900,
    target: 1200,
  },
  {
    id: "support.backlog",
    name: "Backlog",
    units: SUPPORT,
    measure: { kind: "number", of: "tickets" },
    aggregate: "last",
    direction: "lower",
    period: "day",
    about: 120,
    target: 400,
  },
  {
    id: "support.satisfaction",
    name: "Satisfaction",
    units: SUPPORT,
    measure: { kind: "percent", decimals: 1 },
    aggregate: "mean",
    direction: "higher",
    period: "week",
    about: 0.9,
    target: 0.92,
  },
  {
    id: "shop.orders",
    name: "Orders",
    units: SHOP,
    measure: { kind: "number", of: "orders" },
    aggregate: "sum",
    direction: "higher",
    period: "hour",
    about: 12,
    target: 3000,
  },
  {
    id: "shop.errors",
    name: "Failed checkouts",
    units: SHOP,
    measure: { kind: "percent", decimals: 1 },
    aggregate: "ratio",
    direction: "lower",
    period: "hour",
    about: 0.02,
    target: 0.03,
  },
];

const departments = [
  { id: "sales", name: "Sales", teams: SALES },
  { id: "support", name: "Support", teams: SUPPORT },
  { id: "shop", name: "Shop", teams: SHOP },
];

const nameOf = (unit: string): string => unit.slice(unit.indexOf("/") + 1).toUpperCase();

const kpis = MEASURED.map(({ id, name, units, measure, aggregate, direction, period, target }) => ({
  id,
  name,
  unit: (units[0] ?? "").split("/")[0],
  description: `${name}, as the office counts it`,
  why: "A wall that is looked at for days shall carry what a real one carries",
  owner: "Office",
  tier: 1,
  category: "performance",
  measure,
  aggregate,
  direction,
  period,
  expectedEvery: "15m",
  target: { plan: [{ from: "2020-01-01", value: target }], pace: "time" },
  benchmark: { trailing: "12 months" },
}));

/** The boards that the screen turns through, and one that is only shown when somebody asks for it. */
const boards = (edition: number) => [
  {
    id: "company",
    name: `Company, edition ${edition}`,
    tiles: [
      { widget: "big-number", kpi: "sales.revenue", w: 4, h: 2 },
      { widget: "trend", kpi: "sales.revenue", title: "Revenue by month", w: 8, h: 2 },
      { widget: "status-list", unit: "sales", title: "Sales", w: 4, h: 2 },
      { widget: "status-list", unit: "support", title: "Support", w: 4, h: 2 },
      { widget: "status-list", unit: "shop", title: "Shop", w: 4, h: 2 },
    ],
  },
  {
    id: "sales",
    name: "Sales floor",
    tiles: [
      { widget: "big-number", kpi: "sales.revenue", w: 3, h: 2 },
      { widget: "big-number", kpi: "sales.deals", w: 3, h: 2 },
      { widget: "trend", kpi: "sales.deals", title: "Deals by day", w: 6, h: 2 },
      { widget: "league", kpi: "sales.revenue", unit: "sales", title: "Teams", w: 4, h: 3 },
      { widget: "compare", kpi: "sales.pipeline", unit: "sales", title: "Pipeline", w: 4, h: 3 },
      { widget: "bullet", kpi: "sales.win-rate", w: 4, h: 1 },
      { widget: "bullet", kpi: "sales.pipeline", w: 4, h: 1 },
      { widget: "gauge", kpi: "sales.win-rate", w: 4, h: 1 },
    ],
  },
  {
    id: "support",
    name: "Support floor",
    tiles: [
      { widget: "big-number", kpi: "support.solved", w: 4, h: 2 },
      { widget: "big-number", kpi: "support.first-response", w: 4, h: 2 },
      { widget: "gauge", kpi: "support.satisfaction", w: 4, h: 2 },
      { widget: "league", kpi: "support.solved", unit: "support", title: "Solved today", w: 4, h: 3 },
      { widget: "trend", kpi: "support.first-response", w: 8, h: 3 },
    ],
  },
  {
    id: "shop",
    name: "Shop",
    tiles: [
      { widget: "big-number", kpi: "shop.orders", w: 4, h: 2 },
      { widget: "trend", kpi: "shop.orders", title: "Orders by hour", w: 8, h: 2, settings: { periods: 24 } },
      { widget: "big-number", kpi: "shop.errors", w: 4, h: 2 },
      { widget: "trend", kpi: "shop.errors", title: "Failed by hour", w: 8, h: 2, settings: { periods: 24 } },
    ],
  },
  {
    id: "visit",
    name: "Visitors",
    tiles: [
      { widget: "text", w: 8, h: 2, settings: { text: "Welcome", tone: "announcement" } },
      { widget: "clock", w: 4, h: 2 },
      { widget: "trend", kpi: "support.backlog", w: 12, h: 3 },
    ],
  },
];

/** Writes the office's catalogue; another edition is another name of one board. */
export function writeCatalogue(file: string, edition: number): void {
  const content = {
    organisation: { name: "Soak", timeZone: TIME_ZONE },
    units: [
      { id: "company", name: "Soak", kind: "company" },
      ...departments.flatMap(({ id, name, teams }) => [
        { id, name, kind: "department" },
        ...teams.map((team) => ({ id: team, name: nameOf(team) })),
      ]),
    ],
    kpis,
    boards: boards(edition),
    moments: [
      {
        id: "large",
        title: "A large deal",
        kpi: CELEBRATED.kpi,
        when: "amount",
        amount: CELEBRATED.from,
      },
    ],
  };
  writeFileSync(file, JSON.stringify(content)); // JSON is YAML
}

const DWELL_S = 30;

/**
 * Five turns of half a minute; one board comes twice, the second time for another unit and period. The first is of hours:
 * at the same minute of each it has as much to say, where a month that is young has no status yet.
 */
export const PLAYLIST: readonly PlaylistEntry[] = [
  { board: "shop", dwellS: DWELL_S },
  { board: "sales", dwellS: DWELL_S },
  { board: "support", dwellS: DWELL_S },
  { board: "sales", dwellS: DWELL_S, unit: "sales/emea", period: "week" },
  { board: "company", dwellS: DWELL_S },
];

/** What an administrator makes of it for a while. */
export const OTHER_PLAYLIST: readonly PlaylistEntry[] = [
  { board: "visit", dwellS: DWELL_S },
  { board: "support", dwellS: DWELL_S, unit: "support/phone", period: "month" },
  ...PLAYLIST.slice(1),
];

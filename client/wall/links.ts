import type { ReadingRef } from "../../shared/kpi/reading.ts";
import type { ScorecardFor } from "../../shared/kpi/scorecard.ts";
import type { Theme } from "../../shared/screen/theme.ts";

/** The address of a KPI's page. */
export const kpiPage = ({ kpi, unit, period }: ReadingRef): string =>
  `/kpis/${encodeURIComponent(kpi)}?${new URLSearchParams({ unit, period }).toString()}`;

/** The address of a scorecard's page; for its own unit and period where none is named. */
export const scorecardPage = (id: string, { unit, period }: ScorecardFor = {}): string =>
  withParameters(`/scorecards/${encodeURIComponent(id)}`, { unit, period });

/** The address of the objectives of a unit, or of all. */
export const objectivesPage = (unit: string | undefined): string => withParameters("/objectives", { unit });

function withParameters(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The address of a board in a theme; the company's is the start. */
export function boardPage(id: string, theme: Theme): string {
  const path = id === COMPANY ? "/" : `/boards/${encodeURIComponent(id)}`;
  return theme === "dark" ? path : `${path}?theme=${theme}`;
}

/** The board that is shown at `/`. */
export const COMPANY = "company";

/** Where the company's numbers stand with their reasons, for leaders and for everybody. */
export const COMPANY_PAGE = "/company";

/** Which board an address means. */
export function boardAt(pathname: string): string {
  const match = /^\/boards\/([^/]+)\/?$/.exec(pathname);
  return match?.[1] === undefined ? COMPANY : safelyDecoded(match[1]);
}

/** Whether an address is that of a paired screen. */
export const isScreen = (pathname: string): boolean => /^\/screen\/?$/.test(pathname);

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray %: no board is called so, and the wall says it
  }
}

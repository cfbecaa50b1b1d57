import type { ViewSearch } from "../search.ts";

/** Which trends stand open on the page, by the places of their rows; its address says so, too. */
export interface OpenTrends {
  readonly isOpen: (place: string) => boolean;
  readonly toggle: (place: string) => void;
}

/** The place of a driver's row: a KPI that drives several has a row under each of them. */
export const driverPlace = (driven: string, driver: string): string => `${driven}/${driver}`;

/** Reads the open trends of an address, such as "sales.revenue/sales.deals sales.pipeline", and changes it. */
export function openTrends(
  trends: string | undefined,
  onView: (change: Pick<ViewSearch, "trends">) => void,
): OpenTrends {
  const open = (trends ?? "").split(" ").filter(Boolean);
  const isOpen = (place: string): boolean => open.includes(place);
  return {
    isOpen,
    toggle(place) {
      const next = isOpen(place) ? open.filter((other) => other !== place) : [...open, place];
      onView({ trends: next.length > 0 ? next.join(" ") : undefined });
    },
  };
}

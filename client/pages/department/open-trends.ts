import type { ViewSearch } from "../search.ts";

/** Which KPIs' trends stand open on the page; its address says so, too. */
export interface OpenTrends {
  readonly isOpen: (kpi: string) => boolean;
  readonly toggle: (kpi: string) => void;
}

/** Reads the open trends of an address, such as "sales.deals sales.win-rate", and changes it. */
export function openTrends(
  trends: string | undefined,
  onView: (change: Pick<ViewSearch, "trends">) => void,
): OpenTrends {
  const open = (trends ?? "").split(" ").filter(Boolean);
  const isOpen = (kpi: string): boolean => open.includes(kpi);
  return {
    isOpen,
    toggle(kpi) {
      const next = isOpen(kpi) ? open.filter((other) => other !== kpi) : [...open, kpi];
      onView({ trends: next.length > 0 ? next.join(" ") : undefined });
    },
  };
}

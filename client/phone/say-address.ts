import type { BoardView } from "../../shared/protocol/board-views.ts";

type Known = Pick<BoardView, "name" | "kpis" | "units" | "scorecards">;

/** What an address of a wall's link shows, in the board's words: "Sales revenue, EMEA". The board's name for the rest. */
export function sayAddress(path: string, board: Known | undefined): string {
  const [pathname = "", query = ""] = path.split("?");
  const [, page, id = ""] = pathname.split("/").map(decodeURIComponent);
  const name = board?.name ?? "This board";
  const unit = new URLSearchParams(query).get("unit");
  const of = (what: string, usual?: string): string => {
    if (unit === null || unit === usual) return what;
    return `${what}, ${board?.units.find((known) => known.id === unit)?.name ?? unit}`;
  };
  switch (page) {
    case "kpis": {
      const kpi = board?.kpis.find((known) => known.id === id);
      return of(kpi?.name ?? id, kpi?.unit);
    }
    case "scorecards":
      return of(board?.scorecards.find((known) => known.id === id)?.name ?? id);
    case "objectives":
      return of("Objectives");
    default:
      return name;
  }
}

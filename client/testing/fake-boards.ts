import type { Board } from "../../shared/board/board.ts";
import type { Problem } from "../../shared/problem/problem.ts";
import type { BoardListing, BoardTemplateView, BoardView } from "../../shared/protocol/board-views.ts";
import { ACME, ACME_KPIS, ACME_UNITS } from "./acme.ts";

type Kept = Board & Pick<BoardView, "origin" | "version" | "savedAt" | "savedBy">;
type Refusal = Problem & { readonly status: number };

const tile = (kpi: string, w: number) => ({ widget: "big-number", kpi, w, h: 1, settings: {} });

const TEMPLATES: readonly BoardTemplateView[] = [
  { id: "company", name: "Company", about: "What matters most", needs: "none" },
  { id: "department", name: "Department", about: "What a unit is measured by", needs: "unit" },
];

/** What every YAML holds here. */
const IMPORTED: readonly Board[] = [
  { id: "hall", name: "Hall", tiles: [tile("sales.deals", 6)] },
  { id: "floor", name: "Floor of elsewhere", tiles: [tile("sales.deals", 6), tile("sales.cycle", 6)] },
];

/** Boards as the server has them: one of a file, one made here, one automatic. */
export function createFakeBoards() {
  const kept = new Map<string, Kept>(
    [
      { id: "company", name: "Acme", origin: "file" as const, tiles: [tile("sales.revenue", 6)] },
      {
        id: "floor",
        name: "Sales floor",
        origin: "studio" as const,
        version: 3,
        savedAt: "2026-11-20T09:00:00Z",
        savedBy: "Ana",
        tiles: [tile("sales.revenue", 3), tile("sales.win-rate", 3), tile("sales.deals", 3)],
      },
      { id: "support", name: "Support", origin: "automatic" as const, tiles: [tile("support.csat", 3)] },
    ].map((board) => [board.id, board]),
  );

  const view = (board: Kept): BoardView => ({
    ...board,
    catalogue: "7c1f0a9e55d2",
    organisation: ACME,
    kpis: [...ACME_KPIS],
    units: [...ACME_UNITS],
    scorecards: [],
    objectives: [],
    kris: [],
  });

  function put(id: string, { board, version }: { board: Board; version?: number }): BoardView | Refusal {
    const before = kept.get(id);
    if (before?.origin === "file") return { status: 409, code: "read-only", detail: "A file defines it." };
    const present = before?.origin === "studio" ? before.version : undefined;
    if (present !== version) {
      const code = version === undefined ? "exists" : "conflict";
      return { status: 409, code, detail: "Somebody else was faster." };
    }
    const saved: Kept = {
      ...board,
      origin: "studio",
      version: (present ?? 0) + 1,
      savedAt: "2026-11-21T15:00:00Z",
      savedBy: "Me",
    };
    kept.set(id, saved);
    return view(saved);
  }

  /** What the server says to a request below `/boards`; `undefined` where there is nothing. */
  function answer(method: string, [id, part]: readonly (string | undefined)[], body: unknown): unknown {
    if (id === undefined) {
      const items = [...kept.values()].map(({ id: each, name, origin }): BoardListing => ({
        id: each,
        name,
        origin,
      }));
      return { items };
    }
    if (id === "templates") {
      if (part === undefined) return { items: TEMPLATES };
      const unit = (body as { unit?: string }).unit ?? "company";
      const name = ACME_UNITS.find((one) => one.id === unit)?.name ?? unit;
      return { board: { id: unit, name, tiles: [tile("sales.revenue", 12)] } };
    }
    if (id === "import") return { boards: IMPORTED };
    if (method === "PUT") return put(id, body as { board: Board; version?: number });
    const board = kept.get(id);
    if (method === "DELETE" && board) {
      kept.delete(id);
      return {};
    }
    return board && view(board);
  }

  return {
    answer,
    /** What somebody else does meanwhile. */
    saveAs(by: string, board: Pick<Board, "id"> & Partial<Board>) {
      const before = kept.get(board.id);
      if (!before) throw new Error(`there is no board ${board.id}`);
      kept.set(board.id, {
        ...before,
        ...board,
        version: (before.version ?? 0) + 1,
        savedAt: "2026-11-21T15:05:00Z",
        savedBy: by,
      });
    },
    ids: () => [...kept.keys()],
  };
}

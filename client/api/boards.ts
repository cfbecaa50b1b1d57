import { queryOptions } from "@tanstack/react-query";
import type { Board } from "../../shared/board/board.ts";
import type {
  BoardListing,
  BoardTemplateView,
  BoardView,
  ImportedBoards,
  MadeBoard,
} from "../../shared/protocol/board-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson, send } from "./request.ts";

/** The boards that there are. */
export const boardsQuery = queryOptions({
  queryKey: ["catalogue", "boards"],
  queryFn: async ({ signal }) => (await requestJson<List<BoardListing>>(apiPath(["boards"]), signal)).items,
});

/** One board, with the version that a change of it is based on. */
export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: ["catalogue", "boards", id],
    queryFn: ({ signal }) => requestJson<BoardView>(apiPath(["boards", id]), signal),
  });

/** What a new board can begin with. */
export const templatesQuery = queryOptions({
  queryKey: ["catalogue", "templates"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<BoardTemplateView>>(apiPath(["boards", "templates"]), signal)).items,
});

/**
 * Saves a board under its id. Without a version it is a new one: fails with 409 `exists` where there is one already;
 * with a version that is not the newest with 409 `conflict`, and with 422 where the board is not right.
 */
export async function saveBoard(board: Board, version?: number): Promise<BoardView> {
  const body = JSON.stringify({ board, ...(version !== undefined && { version }) });
  const response = await send(apiPath(["boards", board.id]), { method: "PUT", body });
  return (await response.json()) as BoardView;
}

/** Deletes a board of the studio; fails with 409 `conflict` when it was saved since that version. */
export async function deleteBoard(id: string, version: number): Promise<void> {
  await send(apiPath(["boards", id], { version }), { method: "DELETE" });
}

/** Where a board's YAML is, for a link. */
export const yamlPath = (id: string): string => apiPath(["boards", id, "yaml"]);

/** Reads boards from YAML without saving them; fails with 422 and the lines that are wrong. */
export async function readYaml(yaml: string): Promise<readonly Board[]> {
  const response = await send(apiPath(["boards", "import"]), {
    method: "POST",
    body: JSON.stringify({ yaml }),
  });
  return ((await response.json()) as ImportedBoards).boards;
}

/** A board that is made of a template, for a unit where it is about one; nobody has saved it. */
export const madeQuery = (template: string, unit: string | undefined) =>
  queryOptions({
    queryKey: ["catalogue", "templates", template, unit],
    queryFn: async ({ signal }) => {
      const body = JSON.stringify(unit === undefined ? {} : { unit });
      const response = await send(apiPath(["boards", "templates", template]), {
        method: "POST",
        body,
        signal,
      });
      return ((await response.json()) as MadeBoard).board;
    },
  });

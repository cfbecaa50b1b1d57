import { queryOptions } from "@tanstack/react-query";
import type { Board } from "../../shared/board/board.ts";
import type { BoardEntry, BoardTemplate, List, StudioBoard } from "../../shared/protocol/http.ts";
import { apiPath, requestJson, send } from "./request.ts";

/** The boards that there are. */
export const boardsQuery = queryOptions({
  queryKey: ["catalogue", "boards"],
  queryFn: async ({ signal }) => (await requestJson<List<BoardEntry>>(apiPath(["boards"]), signal)).items,
});

/** One board, with the version that a change of it is based on. */
export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: ["catalogue", "boards", id],
    queryFn: ({ signal }) => requestJson<StudioBoard>(apiPath(["boards", id]), signal),
  });

/** What a new board can begin with. */
export const templatesQuery = queryOptions({
  queryKey: ["catalogue", "templates"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<BoardTemplate>>(apiPath(["boards", "templates"]), signal)).items,
});

/**
 * Saves a board under its id. Without a version it is a new one: fails with 409 `exists` where there is one already;
 * with a version that is not the newest with 409 `conflict`, and with 422 where the board is not right.
 */
export async function saveBoard(board: Board, version?: number): Promise<StudioBoard> {
  const body = JSON.stringify({ board, ...(version !== undefined && { version }) });
  const response = await send(apiPath(["boards", board.id]), { method: "PUT", body });
  return (await response.json()) as StudioBoard;
}

/** Deletes a board of the studio; fails with 409 `conflict` when it was saved since that version. */
export async function deleteBoard(id: string, version: number | undefined): Promise<void> {
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
  return ((await response.json()) as { readonly boards: readonly Board[] }).boards;
}

/** Makes a board from a template without saving it. */
export async function fillTemplate(template: string, unit: string | undefined): Promise<Board> {
  const response = await send(apiPath(["boards", "templates", template]), {
    method: "POST",
    body: JSON.stringify(unit === undefined ? {} : { unit }),
  });
  return ((await response.json()) as { readonly board: Board }).board;
}

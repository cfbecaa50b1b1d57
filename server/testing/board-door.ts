import { expect } from "vitest";
import type { Board } from "../../shared/board/board.ts";
import type { BoardListing, BoardView } from "../../shared/protocol/board-views.ts";
import { aBoard, aTile } from "../../shared/testing/factories.ts";
import type { Answer } from "./ask.ts";
import { ADMIN_TOKEN, type TestApp } from "./start-app.ts";

type Headers = Record<string, string>;

export const BOARDS = "/api/v1/boards";
const ADMIN = { authorization: `Bearer ${ADMIN_TOKEN}` };

/** The routes of boards, as an administrator unless headers say otherwise. */
export function boardDoor(app: () => TestApp) {
  const send = (method: string, path: string, body?: unknown, headers: Headers = ADMIN): Promise<Answer> =>
    app().ask(path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return {
    send,
    put: <B extends { readonly id: string }>(board: B, version?: number, headers: Headers = ADMIN) =>
      send("PUT", `${BOARDS}/${board.id}`, { board, version }, headers),
    remove: (id: string, version: number) => send("DELETE", `${BOARDS}/${id}?version=${version}`),
    get: async (id: string) => (await app().get(`${BOARDS}/${id}`)).body as BoardView,
    listed: async (id: string) => {
      const { items } = (await app().get(BOARDS)).body as { items: BoardListing[] };
      return items.find((board) => board.id === id);
    },
  };
}

let number = 0;
/** A board that no other test has. */
export const aNew = (overrides: Partial<Board> = {}): Board =>
  aBoard({ id: `wall-${(number += 1)}`, tiles: [aTile({ kpi: "finance.cost" })], ...overrides });

/** A problem as it is answered. */
export const refusal = (status: number, code: string, more: object = {}) => ({
  status,
  headers: { "content-type": "application/problem+json; charset=utf-8" },
  body: { status, code, detail: expect.stringMatching(/\.$/) as string, ...more },
});

/** Where the errors of a problem are. */
export const pathsOf = ({ body }: Answer): string[] =>
  (body as { errors: { path: string }[] }).errors.map(({ path }) => path);

import * as z from "zod";
import { TEMPLATES } from "../../shared/board/templates/templates.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { problem } from "../../shared/problem/problem.ts";
import { fail, ok } from "../../shared/problem/result.ts";
import type { BoardTemplateView, ImportedBoards, MadeBoard } from "../../shared/protocol/board-views.ts";
import { freeId } from "../boards/free-id.ts";
import { parseBoards } from "../catalogue/parse-boards.ts";
import { EDITING } from "./boards.ts";
import { findUnit, unitParameter } from "./parameters.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

interface Parts {
  readonly model: () => Model;
}

/** Boards to begin with, which nobody has saved yet. To be opened before the routes of boards by id. */
export function boardDraftRoutes({ model }: Parts): Route[] {
  const shared = { tag: "boards", query: NO_QUERY } as const;
  const isTaken = (id: string): boolean => {
    const origin = model().boardOrigin(id);
    return origin === "file" || origin === "studio";
  };

  return [
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/boards/templates",
      summary: "What a board can be begun with",
      access: "read",
      handle: () => ok({ items: TEMPLATES.map(({ make: _, ...template }): BoardTemplateView => template) }),
    }),
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/boards/templates/:template",
      summary: "A board made of a template for this catalogue, not saved",
      access: EDITING,
      body: z.strictObject({ unit: unitParameter.describe("The unit that the board is about") }),
      handle({ params, body: { unit } }) {
        const template = TEMPLATES.find(({ id }) => id === params["template"]);
        if (!template) {
          return fail(
            problem(
              "not-found",
              `There is no template '${params["template"] ?? ""}': /api/v1/boards/templates lists those there are.`,
            ),
          );
        }
        if (unit === undefined && template.needs === "unit") {
          return fail(
            problem(
              "bad-request",
              `The template '${template.id}' is about a unit: name one, such as {"unit": "${model().tree.units[0]?.id ?? "sales"}"}.`,
            ),
          );
        }
        const found = unit === undefined ? ok(undefined) : findUnit(model(), unit);
        if (!found.ok) return found;
        const board = template.make(model().catalogue, unit);
        const made: MadeBoard = { board: { ...board, id: freeId(board.id, isTaken) } };
        return ok(made);
      },
    }),
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/boards/import",
      summary: "Read boards from YAML as a file of the catalogue has them, without saving them",
      access: EDITING,
      body: z.strictObject({ yaml: z.string() }),
      handle({ body }) {
        const read = parseBoards(body.yaml, model().catalogue);
        if (read.ok) return ok<ImportedBoards>({ boards: read.value });
        const errors = read.problem.map(({ line, path, detail }) => ({
          line,
          path,
          code: "invalid",
          detail,
        }));
        const said = errors.map(({ line, path, detail }) => `line ${line}: ${path}${path && ": "}${detail}`);
        return fail(problem("board-invalid", `The YAML is not right: ${said.join("; ")}.`, { errors }));
      },
    }),
  ];
}

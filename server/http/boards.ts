import * as z from "zod";
import { type Board, boardSchema } from "../../shared/board/board.ts";
import { shownBy } from "../../shared/board/shown-by.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { BoardListing, BoardView } from "../../shared/protocol/board-views.ts";
import type { KpiSource } from "../../shared/protocol/catalogue-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { type Subject, subjectId } from "../access/subject.ts";
import { boardYaml } from "../boards/board-yaml.ts";
import { checkBoard } from "../boards/check-board.ts";
import type { Documents } from "../studio/documents.ts";
import { kpiView } from "./kpi-view.ts";
import { kriView } from "./kri-view.ts";
import { ANSWERED, defineRoute, type Gate, NO_QUERY, type Route } from "./route.ts";

/** Who may edit boards: the one place to say so when there are people with roles. */
export const EDITING: Gate = "administer";

const versionSchema = z.int().min(1);
const describedBoard = z.toJSONSchema(boardSchema, { io: "input", unrepresentable: "any" });
const saveSchema = z.strictObject({
  // Checked by hand, against the catalogue as well, so that all that is wrong with it is said at once.
  board: z.unknown().meta({ ...describedBoard, $schema: undefined }),
  version: versionSchema.optional().describe("The version that was edited; absent for a new board"),
});
const removeQuery = z.strictObject({
  version: z.coerce.number().int().min(1).describe("The version that is to be deleted"),
});

interface Parts {
  readonly boards: Documents<Board>;
  readonly model: () => Model;
  /** Names the catalogue in use. */
  readonly version: () => string;
  readonly iso: (at: UnixMs) => string;
  /** Where a KPI is kept. */
  readonly sourceOf: (kpi: string) => KpiSource;
  /** The file that defines a board. */
  readonly boardFileOf: (board: string) => string | undefined;
  readonly audit: (event: string, facts: object) => void;
}

/** Boards: those of the catalogue's files and the automatic ones to look at, those made in the browser to edit. */
export function boardRoutes({ boards, model, version, iso, sourceOf, boardFileOf, audit }: Parts): Route[] {
  const shared = { tag: "boards", query: NO_QUERY } as const;

  function find(id: string | undefined): Result<BoardView, Problem> {
    const board = model().board(id ?? "");
    const origin = model().boardOrigin(id ?? "");
    if (!board || !origin) return fail(noSuchBoard(id ?? ""));
    const { catalogue } = model();
    const { kpis, kris, ...shown } = shownBy(board, model().watchable);
    const file = boardFileOf(board.id);
    return ok({
      ...board,
      origin,
      ...(file !== undefined && { file }),
      ...(origin === "studio" && savedAs(board.id)),
      catalogue: version(),
      organisation: catalogue.organisation,
      kpis: kpis.map((kpi) => kpiView(model(), kpi, sourceOf(kpi.id))),
      units: catalogue.units,
      ...shown,
      kris: kris.map(kriView),
    });
  }

  function savedAs(id: string): Pick<BoardView, "version" | "savedAt" | "savedBy"> {
    const saved = boards.get(id);
    return saved ? { version: saved.version, savedAt: iso(saved.savedAt), savedBy: saved.savedBy } : {};
  }

  /** Why a board can be neither saved nor deleted here, if it cannot. */
  function readOnly(id: string): Problem | undefined {
    const file = boardFileOf(id);
    if (file === undefined) return undefined;
    return problem(
      "read-only",
      `The board '${id}' comes from the catalogue's file ${file}: change it there, or copy it under another id.`,
    );
  }

  return [
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/boards",
      summary: "All boards, and where each comes from",
      access: "read",
      handle: () =>
        ok({
          items: model().boards.map(({ id, name }): BoardListing => ({
            id,
            name,
            origin: model().boardOrigin(id) ?? "file",
          })),
        }),
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/boards/:id",
      summary: "One board with the KPIs and units that its tiles show",
      access: "read",
      handle: ({ params }) => find(params["id"]),
    }),
    defineRoute({
      ...shared,
      method: "put",
      path: "/api/v1/boards/:id",
      summary: "Save a board: a new one, or the next version of one that was made here",
      access: EDITING,
      body: saveSchema,
      async handle({ params, subject, body }) {
        const id = params["id"] ?? "";
        const refused = readOnly(id);
        if (refused) return fail(refused);
        const checked = checkBoard(id, body.board, model().catalogue);
        if (!checked.ok) {
          const said = checked.problem.map(({ path, detail }) => `${path}: ${detail}`).join("; ");
          return fail(
            problem("board-invalid", `The board is not right: ${said}.`, { errors: checked.problem }),
          );
        }
        const by = personOf(subject);
        const saved = await boards.save(id, checked.value, body.version, by);
        if (!saved.ok) return saved;
        audit("a board was saved", { board: id, version: saved.value.version, by });
        return find(id);
      },
    }),
    defineRoute({
      ...shared,
      method: "delete",
      path: "/api/v1/boards/:id",
      summary: "Delete a board that was made here",
      access: EDITING,
      query: removeQuery,
      async handle({ params, query, subject }) {
        const id = params["id"] ?? "";
        const refused = readOnly(id);
        if (refused) return fail(refused);
        if (!boards.get(id)) return fail(model().board(id) ? automatic(id) : noSuchBoard(id));
        const by = personOf(subject);
        const removed = await boards.remove(id, query.version, by);
        if (removed.ok) audit("a board was deleted", { board: id, version: query.version, by });
        return removed;
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/boards/:id/yaml",
      summary: "One board as a file of the catalogue has it",
      access: "read",
      handle({ params, response }) {
        const id = params["id"] ?? "";
        const board = model().board(id);
        if (!board) return fail(noSuchBoard(id));
        response.type("text/yaml").attachment(`${id}.yaml`).send(boardYaml(board));
        return ok(ANSWERED);
      },
    }),
  ];
}

// Only subjects that may administer come here, and each of those has an id.
const personOf = (subject: Subject): string => subjectId(subject) ?? "";

const noSuchBoard = (id: string): Problem =>
  problem("not-found", `There is no board '${id}': /api/v1/boards lists those there are.`);
const automatic = (id: string): Problem =>
  problem(
    "read-only",
    `The board '${id}' is made by itself of the unit's KPIs and cannot be deleted; one that you save under this id takes its place.`,
  );

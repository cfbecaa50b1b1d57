import { subjectOf } from "../../shared/board/tile-subject.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { type Kpi, missingFrom } from "../../shared/kpi/definition.ts";
import { inputsOf } from "../../shared/kpi/formula.ts";
import { problem } from "../../shared/problem/problem.ts";
import { fail, ok } from "../../shared/problem/result.ts";
import type { BoardView, CatalogueStatus, KpiView } from "../../shared/protocol/http.ts";
import { findKpi } from "./parameters.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

interface Parts {
  readonly model: () => Model;
  /** The file that defines a KPI. */
  readonly fileOf: (kpi: string) => string | undefined;
  readonly status: () => CatalogueStatus;
}

/** What is measured, and on which boards. */
export function catalogueRoutes({ model, fileOf, status }: Parts): Route[] {
  const view = (kpi: Kpi): KpiView => {
    const formula = model().formula(kpi.id);
    const file = fileOf(kpi.id);
    return {
      ...kpi,
      ...(file !== undefined && { file }),
      incomplete: missingFrom(kpi),
      drivers: model().drivers(kpi.id),
      inputs: formula ? inputsOf(formula) : [],
    };
  };
  const read = { method: "get", tag: "catalogue", access: "read", query: NO_QUERY } as const;

  return [
    defineRoute({
      ...read,
      path: "/api/v1/organisation",
      summary: "Name, time zone and calendar of the organisation",
      handle: () => ok(model().catalogue.organisation),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/kpis",
      summary: "All KPIs",
      handle: () => ok({ items: model().catalogue.kpis.map(view) }),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/kpis/:id",
      summary: "One KPI",
      handle: ({ params }) => {
        const found = findKpi(model(), params["id"]);
        return found.ok ? ok(view(found.value.kpi)) : found;
      },
    }),
    defineRoute({
      ...read,
      path: "/api/v1/units",
      summary: "The units of the organisation",
      handle: () => ok({ items: model().tree.units }),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/boards",
      summary: "All boards, by name",
      handle: () => ok({ items: model().boards.map(({ id, name }) => ({ id, name })) }),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/boards/:id",
      summary: "One board with the KPIs, units, scorecards and objectives that its tiles show",
      handle: ({ params }) => {
        const board = model().board(params["id"] ?? "");
        if (!board) {
          return fail(
            problem(
              "not-found",
              `There is no board '${params["id"] ?? ""}': /api/v1/boards lists those there are.`,
            ),
          );
        }
        const shown = new Set(
          model()
            .readingsOf(board)
            .map(({ kpi }) => kpi),
        );
        const { catalogue } = model();
        const { organisation, kpis, units } = catalogue;
        const subjects = board.tiles.map((tile) => subjectOf(tile, catalogue));
        const answer: BoardView = {
          ...board,
          organisation,
          kpis: kpis.filter(({ id }) => shown.has(id)).map(view),
          units,
          scorecards: catalogue.scorecards.filter((scorecard) =>
            subjects.some((subject) => subject.kind === "scorecard" && subject.scorecard === scorecard),
          ),
          objectives: catalogue.objectives.filter((objective) =>
            subjects.some(
              (subject) => subject.kind === "objectives" && subject.objectives.includes(objective),
            ),
          ),
        };
        return ok(answer);
      },
    }),
    defineRoute({
      ...read,
      path: "/api/v1/annotations",
      summary: "Dated remarks on units and KPIs",
      handle: () => ok({ items: model().catalogue.annotations }),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/catalogue/status",
      summary: "The catalogue in use, and what is wrong with an edit that is not",
      handle: () => ok(status()),
    }),
  ];
}

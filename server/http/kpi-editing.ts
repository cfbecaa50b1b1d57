import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import type { Model } from "../../shared/catalogue/model.ts";
import { usesOf } from "../../shared/catalogue/uses-of.ts";
import { type Kpi, missingFrom } from "../../shared/kpi/definition.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { KpiSource, KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { KpiPreview } from "../../shared/protocol/kpi-editing.ts";
import { type Subject, subjectId } from "../access/subject.ts";
import type { CatalogueInUse } from "../catalogue/in-use.ts";
import { kpiYaml } from "../catalogue/kpi-yaml.ts";
import { readPreview } from "../engine/preview.ts";
import type { Clock } from "../lib/clock.ts";
import { createInTurn } from "../lib/in-turn.ts";
import type { Reads } from "../store/store.ts";
import type { Documents } from "../studio/documents.ts";
import { EDITING } from "./boards.ts";
import { kpiBody, readKpiBody } from "./kpi-body.ts";
import { kpiView } from "./kpi-view.ts";
import { findKpi } from "./parameters.ts";
import { ANSWERED, defineRoute, NO_QUERY, type Route } from "./route.ts";

/** Enough for years of a KPI that is reported by the hour; summarising them takes well under a second. */
const MOST_FACTS = 50_000;

const versionQuery = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe(
      "The version that was edited: refused where it is another by now; 0 where there must be none yet. When absent, whatever is there is replaced",
    ),
});

interface Parts {
  readonly kpis: Documents<Kpi>;
  readonly model: () => Model;
  readonly catalogue: Pick<CatalogueInUse, "prepare">;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly sourceOf: (kpi: string) => KpiSource;
  /** The file that defines a KPI. */
  readonly fileOf: (kpi: string) => string | undefined;
  readonly nameOf: (subject: string) => Promise<string>;
  readonly audit: (event: string, facts: object) => void;
}

/** KPIs made in the browser or by programs: saved, deleted, and looked at before they are saved. */
export function kpiEditingRoutes(parts: Parts): Route[] {
  const { kpis, model, catalogue, reads, clock, sourceOf, fileOf, nameOf, audit } = parts;
  const shared = { tag: "catalogue", query: NO_QUERY } as const;
  // What is checked against the catalogue is in it before the next one is checked.
  const inTurn = createInTurn();

  /** Why a KPI can be neither saved nor deleted here, if it cannot. */
  function readOnly(id: string): Problem | undefined {
    const file = fileOf(id);
    if (file === undefined) return undefined;
    return problem(
      "read-only",
      `The KPI '${id}' comes from the catalogue's file ${file}: change it there, or copy it under another id.`,
    );
  }

  function view(id: string): Result<KpiView, Problem> {
    const found = findKpi(model(), id);
    return found.ok ? ok(kpiView(model(), found.value.kpi, sourceOf(id))) : found;
  }

  return [
    defineRoute({
      ...shared,
      method: "put",
      path: "/api/v1/kpis/:id",
      summary:
        "Save a KPI, as the catalogue's YAML has it: a new one, or the next version of one that was made here",
      access: EDITING,
      query: versionQuery,
      body: kpiBody,
      handle: ({ params, query, subject, body, response }) =>
        inTurn(async () => {
          const id = params["id"] ?? "";
          const refused = readOnly(id);
          if (refused) return fail(refused);
          const sent = readKpiBody(id, body, model().catalogue);
          if (!sent.ok) return sent;
          const { kpi } = sent.value;
          const present = kpis.get(id);
          const wanted = query.version ?? sent.value.version;
          // Said again, it is no change: whoever does not know whether it arrived may repeat it.
          if (
            present &&
            isDeepStrictEqual(present.content, kpi) &&
            (wanted ?? present.version) === present.version
          )
            return view(id);
          const edited = wanted === undefined ? present?.version : wanted === 0 ? undefined : wanted;
          const by = idOf(subject);
          const saved = await kpis.save(id, kpi, edited, await nameOf(by));
          if (!saved.ok) return saved;
          audit("a KPI was saved", { kpi: id, version: saved.value.version, by });
          if (!present) response.status(201);
          return view(id);
        }),
    }),
    defineRoute({
      ...shared,
      method: "delete",
      path: "/api/v1/kpis/:id",
      summary: "Delete a KPI that was made here and that nothing refers to; its facts are kept",
      access: EDITING,
      query: versionQuery,
      handle: ({ params, query, subject }) =>
        inTurn(async () => {
          const id = params["id"] ?? "";
          const refused = readOnly(id);
          if (refused) return fail(refused);
          const present = kpis.get(id);
          if (!present) return view(id);
          const inUse = referredTo(id, model());
          if (inUse) return fail(inUse);
          const by = idOf(subject);
          const removed = await kpis.remove(id, query.version ?? present.version, await nameOf(by));
          if (removed.ok) audit("a KPI was deleted", { kpi: id, version: present.version, by });
          return removed;
        }),
    }),
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/kpis/:id/preview",
      summary:
        "What a change of a KPI would do to readings, with a benchmark and a target that its past speaks for",
      access: EDITING,
      body: kpiBody,
      async handle({ params, body }) {
        const id = params["id"] ?? "";
        const refused = readOnly(id);
        if (refused) return fail(refused);
        const before = model();
        const sent = readKpiBody(id, body, before.catalogue);
        if (!sent.ok) return sent;
        const { kpi } = sent.value;
        const others = kpis.list().flatMap((saved) => (saved.id === id ? [] : [saved.content]));
        const after = catalogue.prepare({ kpis: [...others, kpi] }).model;
        const change = { before, after, kpi: id, mostFacts: MOST_FACTS };
        const preview: KpiPreview = {
          yaml: kpiYaml(kpi),
          incomplete: missingFrom(kpi),
          ...(await readPreview(reads, change, clock())),
          uses: usesOf(id, before.catalogue, savedBoards(before)),
        };
        return ok(preview);
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/kpis/:id/yaml",
      summary: "One KPI as a file of the catalogue has it",
      access: "read",
      handle({ params, response }) {
        const found = findKpi(model(), params["id"]);
        if (!found.ok) return found;
        const { kpi } = found.value;
        response.type("text/yaml").attachment(`${kpi.id}.yaml`).send(kpiYaml(kpi));
        return ok(ANSWERED);
      },
    }),
  ];
}

/** Why a KPI cannot be deleted: what would be left without it. */
function referredTo(id: string, model: Model): Problem | undefined {
  const uses = usesOf(id, model.catalogue, savedBoards(model));
  if (uses.length === 0) return undefined;
  const errors = uses.map(({ kind, id: user, name, at }) => ({
    path: `${kind}s[${user}].${at}`,
    code: "refers",
    detail: `the ${WORDS[kind]} '${name}' refers to it`,
  }));
  const said = [...new Set(errors.map(({ detail }) => detail))].join("; ");
  return problem("in-use", `The KPI '${id}' cannot be deleted: ${said}. Change that first.`, { errors });
}

const WORDS = {
  kpi: "KPI",
  board: "board",
  scorecard: "scorecard",
  objective: "objective",
  kri: "KRI",
  moment: "moment",
  organisation: "organisation",
} as const;

/** Boards that somebody made; those that are made by themselves follow the KPIs. */
const savedBoards = (model: Model) => model.boards.filter(({ id }) => model.boardOrigin(id) !== "automatic");

// Only subjects that may administer come here, and each of those has an id.
const idOf = (subject: Subject): string => subjectId(subject) ?? "";

import * as z from "zod";
import { type Annotation, annotationSchema } from "../../shared/catalogue/annotation.ts";
import { checkAnnotation } from "../../shared/catalogue/check-annotation.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { AnnotationView } from "../../shared/protocol/catalogue-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { type Subject, subjectId } from "../access/subject.ts";
import type { Annotations, SavedAnnotation } from "../annotations/annotations.ts";
import { EDITING } from "./boards.ts";
import { findKpi, findUnit } from "./parameters.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

const listQuery = z.strictObject({
  kpi: z.string().max(100).optional().describe("Only those that concern this KPI"),
  unit: z.string().max(900).optional().describe("Only those that concern this unit"),
});
const addSchema = z.strictObject({ annotation: annotationSchema });
const saveSchema = z.strictObject({
  annotation: annotationSchema,
  version: z.int().min(1).describe("The version that was edited"),
});
const removeQuery = z.strictObject({
  version: z.coerce.number().int().min(1).describe("The version that is to be deleted"),
});

interface Parts {
  readonly annotations: Annotations;
  readonly model: () => Model;
  readonly iso: (at: UnixMs) => string;
  readonly audit: (event: string, facts: object) => void;
}

/** Annotations (O6): those of the catalogue's files to look at, those made in the browser to edit. */
export function annotationRoutes({ annotations, model, iso, audit }: Parts): Route[] {
  const shared = { tag: "catalogue", query: NO_QUERY } as const;

  const view = ({ id, version, savedAt, savedBy, content }: SavedAnnotation): AnnotationView => ({
    ...content,
    origin: "studio",
    id,
    version,
    savedAt: iso(savedAt),
    savedBy,
  });
  const all = (): AnnotationView[] => [
    ...model().catalogue.annotations.map((annotation) => ({ ...annotation, origin: "file" as const })),
    ...annotations.list().map(view),
  ];

  function check(annotation: Annotation): Result<Annotation, Problem> {
    const errors = checkAnnotation(annotation, model().catalogue).map(({ path, detail }) => ({
      path: path.join("."),
      code: "invalid",
      detail,
    }));
    if (errors.length === 0) return ok(annotation);
    const said = errors.map(({ path, detail }) => `${path}: ${detail}`).join("; ");
    return fail(problem("annotation-invalid", `The annotation is not right: ${said}.`, { errors }));
  }

  function told(
    event: string,
    saved: Result<SavedAnnotation, Problem>,
    by: string,
  ): Result<AnnotationView, Problem> {
    if (!saved.ok) return saved;
    const { id, version } = saved.value;
    audit(event, { annotation: id, version, by });
    return ok(view(saved.value));
  }

  return [
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/annotations",
      summary: "Dated remarks on units and KPIs, and where each comes from",
      access: "read",
      query: listQuery,
      handle({ query }) {
        const kpi = query.kpi === undefined ? undefined : findKpi(model(), query.kpi);
        if (kpi?.ok === false) return kpi;
        const unit = query.unit === undefined ? undefined : findUnit(model(), query.unit);
        if (unit?.ok === false) return unit;
        const items = all().filter(
          (annotation) =>
            (!kpi || annotation.kpi === undefined || annotation.kpi === kpi.value.kpi.id) &&
            (!unit || annotation.unit === undefined || model().tree.isWithin(unit.value.id, annotation.unit)),
        );
        return ok({ items });
      },
    }),
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/annotations",
      summary: "Add a remark; one that marks its days as not comparable changes benchmarks at once",
      access: EDITING,
      body: addSchema,
      async handle({ body, subject }) {
        const checked = check(body.annotation);
        if (!checked.ok) return checked;
        const by = personOf(subject);
        return told("an annotation was added", await annotations.add(checked.value, by), by);
      },
    }),
    defineRoute({
      ...shared,
      method: "put",
      path: "/api/v1/annotations/:id",
      summary: "Change a remark that was made here",
      access: EDITING,
      body: saveSchema,
      async handle({ params, body, subject }) {
        const checked = check(body.annotation);
        if (!checked.ok) return checked;
        const by = personOf(subject);
        const saved = await annotations.save(params["id"] ?? "", checked.value, body.version, by);
        return told("an annotation was saved", saved, by);
      },
    }),
    defineRoute({
      ...shared,
      method: "delete",
      path: "/api/v1/annotations/:id",
      summary: "Delete a remark that was made here",
      access: EDITING,
      query: removeQuery,
      async handle({ params, query, subject }) {
        const id = params["id"] ?? "";
        const by = personOf(subject);
        const removed = await annotations.remove(id, query.version, by);
        if (removed.ok) audit("an annotation was deleted", { annotation: id, version: query.version, by });
        return removed;
      },
    }),
  ];
}

// Only subjects that may administer come here, and each of those has an id.
const personOf = (subject: Subject): string => subjectId(subject) ?? "";

import type { Annotation } from "../../shared/catalogue/annotation.ts";
import { problem } from "../../shared/problem/problem.ts";
import type { AnnotationView } from "../../shared/protocol/catalogue-views.ts";
import { ACME_REMARKS } from "./acme.ts";

/** The annotations of the fake server: one of a file, and those that are made. */
export function createFakeAnnotations() {
  const made = new Map<string, AnnotationView>();

  const keep = (id: string, annotation: Annotation, version: number): AnnotationView => {
    const saved = {
      ...annotation,
      origin: "studio" as const,
      id,
      version,
      savedAt: "2026-11-21T16:00:00+01:00",
      savedBy: "ana",
    };
    made.set(id, saved);
    return saved;
  };

  return {
    made,
    /** Makes one, as another program would. */
    add: (annotation: Annotation) => keep(`a${made.size + 1}`, annotation, 1),
    answer(method: string, id: string | undefined, query: URLSearchParams, body: unknown): unknown {
      const sent = body as { readonly annotation: Annotation; readonly version?: number } | undefined;
      if (method === "GET") {
        const files = ACME_REMARKS.map((annotation) => ({ ...annotation, origin: "file" as const }));
        return { items: [...files, ...made.values()] };
      }
      if (method === "POST" && sent) return keep(`a${made.size + 1}`, sent.annotation, 1);
      const before = made.get(id ?? "");
      if (id === undefined || before?.version === undefined) return undefined;
      if (before.version !== Number(sent?.version ?? query.get("version"))) {
        return { status: 409, ...problem("conflict", "The annotation was saved by ben meanwhile.") };
      }
      if (method === "PUT" && sent) return keep(id, sent.annotation, before.version + 1);
      made.delete(id);
      return {};
    },
  };
}

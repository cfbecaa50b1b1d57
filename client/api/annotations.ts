import { queryOptions } from "@tanstack/react-query";
import type { Annotation } from "../../shared/catalogue/annotation.ts";
import type { AnnotationView } from "../../shared/protocol/catalogue-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson, send } from "./request.ts";

/** The dated remarks on units and KPIs (O6). */
export const annotationsQuery = queryOptions({
  queryKey: ["catalogue", "annotations"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<AnnotationView>>(apiPath(["annotations"]), signal)).items,
});

/** Adds an annotation; fails with 422 where it is not right. */
export async function addAnnotation(annotation: Annotation): Promise<AnnotationView> {
  const response = await send(apiPath(["annotations"]), {
    method: "POST",
    body: JSON.stringify({ annotation }),
  });
  return (await response.json()) as AnnotationView;
}

/** Saves the version after the one that was edited; fails with 409 `conflict` when somebody else did meanwhile. */
export async function saveAnnotation(
  id: string,
  version: number,
  annotation: Annotation,
): Promise<AnnotationView> {
  const response = await send(apiPath(["annotations", id]), {
    method: "PUT",
    body: JSON.stringify({ annotation, version }),
  });
  return (await response.json()) as AnnotationView;
}

/** Deletes an annotation that was made in the browser; fails with 409 `conflict` when it was saved since that version. */
export async function deleteAnnotation(id: string, version: number): Promise<void> {
  await send(apiPath(["annotations", id], { version }), { method: "DELETE" });
}

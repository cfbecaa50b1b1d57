import type { Board } from "../../shared/board/board.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { problem } from "../../shared/problem/problem.ts";
import { fail, ok } from "../../shared/problem/result.ts";
import type { VersionView } from "../../shared/protocol/kpi-editing.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Documents } from "../studio/documents.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

interface Parts {
  readonly kpis: Documents<Kpi>;
  readonly boards: Documents<Board>;
  /** Whether there is one of that id, whatever made it. */
  readonly hasKpi: (id: string) => boolean;
  readonly hasBoard: (id: string) => boolean;
  readonly iso: (at: UnixMs) => string;
  readonly nameOf: (subject: string) => Promise<string>;
}

/** What was made in the browser as it was before: every version with who saved it and when, the newest first. */
export function versionRoutes({ kpis, boards, hasKpi, hasBoard, iso, nameOf }: Parts): Route[] {
  function versionsOf<T>(
    tag: "catalogue" | "boards",
    list: string,
    documents: Documents<T>,
    has: (id: string) => boolean,
  ): Route {
    return defineRoute({
      method: "get",
      tag,
      access: "read",
      query: NO_QUERY,
      path: `/api/v1/${list}/:id/versions`,
      summary: "Every version that was saved here, with who and when; one without content deleted it",
      async handle({ params }) {
        const id = params["id"] ?? "";
        const versions = await documents.versions(id);
        // Of a file there are none: its history is where the file is kept.
        if (versions.length === 0 && !has(id)) {
          return fail(
            problem("not-found", `There never was a '${id}' here: /api/v1/${list} lists those there are.`),
          );
        }
        const items = await Promise.all(
          versions.map(async ({ version, content, savedAt, savedBy }): Promise<VersionView<T>> => ({
            version,
            savedAt: iso(savedAt),
            savedBy: await nameOf(savedBy),
            ...(content !== undefined && { content }),
          })),
        );
        return ok({ items });
      },
    });
  }
  return [versionsOf("catalogue", "kpis", kpis, hasKpi), versionsOf("boards", "boards", boards, hasBoard)];
}

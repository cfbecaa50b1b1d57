import * as z from "zod";
import { checkKpi } from "../../shared/catalogue/check-kpi.ts";
import type { Catalogue } from "../../shared/catalogue/schema.ts";
import { type Kpi, kpiSchema } from "../../shared/kpi/definition.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { field } from "../lib/field.ts";

/** What an answer has beside the KPI: who sends back what was read, changed, need not take it out. */
const ONLY_ANSWERED = ["origin", "file", "version", "savedAt", "savedBy", "incomplete", "drivers", "inputs"];

const described = z.toJSONSchema(kpiSchema, { io: "input", unrepresentable: "any" });
/**
 * A KPI as the catalogue's YAML has it, its id optional. Checked by hand, against the catalogue as well, so that all
 * that is wrong with it is said at once.
 */
export const kpiBody = z.unknown().meta({
  ...described,
  $schema: undefined,
  required: described.required?.filter((name) => name !== "id"),
  properties: {
    ...described.properties,
    version: { type: "integer", minimum: 0, description: "As ?version=, where that is absent" },
    ...Object.fromEntries(
      ONLY_ANSWERED.filter((name) => name !== "version").map((name) => [
        name,
        { readOnly: true, description: "Ignored" },
      ]),
    ),
  },
});

/** A KPI that was sent, and the version that it says it follows. */
interface SentKpi {
  readonly kpi: Kpi;
  readonly version: number | undefined;
}

const versionSchema = z.int().min(0).optional();

/** Reads a KPI that was sent to have that id; all its errors at once. */
export function readKpiBody(id: string, body: unknown, catalogue: Catalogue): Result<SentKpi, Problem> {
  const version = versionSchema.safeParse(field(body, "version"));
  const checked = checkKpi(id, withoutAnswered(body), catalogue);
  const errors = [
    ...(checked.ok ? [] : checked.problem),
    ...(version.success
      ? []
      : [
          {
            path: "version",
            code: "invalid",
            detail: "expected the version that was edited, 0 for a new KPI",
          },
        ]),
  ];
  if (checked.ok && version.success) return ok({ kpi: checked.value, version: version.data });
  const said = errors.map(
    ({ path, detail }) => `${path === undefined || path === "" ? "body" : path}: ${detail}`,
  );
  return fail(problem("kpi-invalid", `The KPI is not right: ${said.join("; ")}.`, { errors }));
}

const withoutAnswered = (body: unknown): unknown =>
  typeof body === "object" && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body).filter(([name]) => !ONLY_ANSWERED.includes(name)))
    : body;

import * as z from "zod";
import { PERIOD_KINDS } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Unit } from "../../shared/kpi/units-tree.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { parseInstant } from "../../shared/units/instant.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** Parameters that several routes share. */
export const unitParameter = z
  .string()
  .max(900)
  .optional()
  .describe("A unit's path; the KPI's own unit when absent");
export const periodParameter = z
  .enum(PERIOD_KINDS)
  .optional()
  .describe("Kind of period; the KPI's own when absent");
export const instantParameter = z.string().max(64).optional().describe("ISO 8601 with offset, or a date");

/** The KPI and unit that a route names. */
export function findKpi(
  model: Model,
  id: string | undefined,
  unit?: string,
): Result<{ kpi: Kpi; unit: string }, Problem> {
  const kpi = model.kpi(id ?? "");
  if (!kpi)
    return fail(
      problem(
        "not-found",
        `There is no KPI '${id ?? ""}' in the catalogue: /api/v1/kpis lists those there are.`,
      ),
    );
  const found = findUnit(model, unit ?? kpi.unit);
  return found.ok ? ok({ kpi, unit: found.value.id }) : found;
}

/** The unit that a route names. */
export function findUnit(model: Model, id: string): Result<Unit, Problem> {
  const unit = model.tree.get(id);
  if (unit) return ok(unit);
  return fail(
    problem("not-found", `There is no unit '${id}' in the catalogue: /api/v1/units lists those there are.`),
  );
}

/** Reads an instant of an address: ISO 8601, or a date that stands for its first moment in the organisation's zone. */
export function readInstant(calendar: Calendar, name: string, text: string): Result<UnixMs, Problem> {
  // A plus that was not escaped arrives as a space.
  const instant = parseInstant(text.replace(/ (\d{2}:?\d{2})$/, "+$1"));
  if (instant.ok) return instant;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const noon = parseInstant(`${text}T12:00:00Z`);
    if (noon.ok) return ok(calendar.startOfDate(text));
  }
  return fail(problem("bad-request", `${name}: ${instant.problem}, or a date such as 2026-11-21.`));
}

/** The KPI, unit and instant that a question is about; now when it names no instant. */
export function findAsked(
  model: Model,
  id: string | undefined,
  query: { readonly unit?: string | undefined; readonly at?: string | undefined },
  now: UnixMs,
) {
  const found = findKpi(model, id, query.unit);
  if (!found.ok) return found;
  const at = query.at === undefined ? ok(now) : readInstant(model.calendar, "at", query.at);
  return at.ok ? ok({ ...found.value, at: at.value }) : at;
}

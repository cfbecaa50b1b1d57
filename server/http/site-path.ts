import * as z from "zod";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";

const LONGEST = 500;

/** A path on this site with its parameters, such as `/kpis/sales.revenue?unit=sales`; `//…` would be another site's. */
export const sitePathSchema = z
  .string()
  .max(LONGEST)
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u, {
    error: "a path on this site, such as /kpis/sales.revenue: one slash first, no control characters",
  });

/**
 * The address of a path on the site of that origin, written as browsers write it. Refused where it would lead to any
 * other site.
 */
export function siteAddress(origin: string, path: string): Result<string, Problem> {
  const address = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  // Whatever a browser may read into a path: what counts is where it leads.
  if (address?.origin === origin) return ok(address.href);
  return fail(
    problem("bad-request", "path: it must lead to this site, and the host asked must be a plain one."),
  );
}

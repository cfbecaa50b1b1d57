import type { Subject } from "./subject.ts";

export type Action =
  | { readonly kind: "read" }
  | { readonly kind: "ingest"; readonly kpi: string }
  /** Send facts of at least one KPI. */
  | { readonly kind: "ingest-any" }
  | { readonly kind: "administer" }
  /** Be a screen: ask what to show, say how it is. */
  | { readonly kind: "show" };

/** What a token may be allowed: `admin`, `read`, `ingest:<prefix>` (`ingest:sales`: the KPI `sales` and `sales.…`; `ingest:*`: all). */
export const SCOPE_PATTERN = /^(admin|read|ingest:(\*|[a-z0-9][a-z0-9._-]{0,99}))$/;

/** Whether a subject may do something. Denies what is not allowed expressly. */
export function can(subject: Subject, action: Action): boolean {
  switch (subject.kind) {
    case "nobody":
      return false;
    case "local":
      return action.kind === "read";
    case "viewer":
      return action.kind === "read" || (action.kind === "administer" && subject.administers);
    case "screen":
      return action.kind === "read" || action.kind === "show";
    case "token":
      return subject.scopes.some((scope) => allows(scope, action));
  }
}

function allows(scope: string, action: Action): boolean {
  if (action.kind === "show") return false;
  if (scope === "admin") return true;
  if (action.kind === "read") return scope === "read";
  if (action.kind === "ingest-any") return scope.startsWith("ingest:");
  if (action.kind === "ingest")
    return scope.startsWith("ingest:") && covers(scope.slice("ingest:".length), action.kpi);
  return false;
}

function covers(prefix: string, kpi: string): boolean {
  if (prefix === "*" || prefix === kpi) return true;
  return kpi.startsWith(prefix.endsWith(".") ? prefix : `${prefix}.`);
}

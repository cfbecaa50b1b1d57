import type { Kpi } from "../../shared/kpi/definition.ts";
import { missingFrom } from "../../shared/kpi/definition.ts";
import type { Problem } from "../../shared/problem/problem.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { KpiPreview, VersionView } from "../../shared/protocol/kpi-editing.ts";
import { ACME_KPIS } from "./acme.ts";

type Refusal = Problem & { readonly status: number };

const MONTH = {
  kind: "month",
  start: "2026-11-01T00:00:00+01:00",
  end: "2026-12-01T00:00:00+01:00",
} as const;

/** The KPI that was made in the browser, by its first version. */
export const MADE: Kpi = {
  id: "sales.calls",
  name: "Calls made",
  description: "Outgoing calls that were answered",
  unit: "sales",
  tier: 2,
  category: "performance",
  measure: { kind: "number", of: "calls" },
  direction: "higher",
  aggregate: "sum",
  period: "month",
  drives: ["sales.deals"],
};

/** KPIs as the server has them: all of a file, and one that was made in the browser twice over. */
export function createFakeKpis(withMade: boolean) {
  const versions = new Map<string, VersionView<Kpi>[]>();
  if (withMade)
    versions.set(MADE.id, [
      {
        version: 2,
        savedAt: "2026-11-20T10:00:00+01:00",
        savedBy: "Grace",
        content: { ...MADE, owner: "Head of sales" },
      },
      { version: 1, savedAt: "2026-11-19T10:00:00+01:00", savedBy: "Ana", content: MADE },
    ]);
  const present = (id: string) => versions.get(id)?.[0];

  const view = (id: string): KpiView | undefined => {
    const saved = present(id);
    if (!saved?.content) return undefined;
    const { content, ...source } = saved;
    return {
      ...content,
      ...source,
      origin: "studio",
      incomplete: missingFrom(content),
      drivers: [],
      inputs: [],
    };
  };
  const views = () => [...versions.keys()].flatMap((id) => view(id) ?? []);

  function add(id: string, by: string, content?: Kpi): void {
    const before = versions.get(id) ?? [];
    const version = (before[0]?.version ?? 0) + 1;
    const savedAt = "2026-11-21T15:00:00+01:00";
    versions.set(id, [{ version, savedAt, savedBy: by, ...(content && { content }) }, ...before]);
  }

  function write(method: string, id: string, asked: string | null, body: unknown): unknown {
    const edited = asked === null ? undefined : Number(asked);
    const now = present(id)?.content ? present(id)?.version : 0;
    if (edited !== undefined && edited !== now) {
      const refusal: Refusal = { status: 409, code: "conflict", detail: "Somebody else was faster." };
      return refusal;
    }
    add(id, "Me", method === "PUT" ? (body as Kpi) : undefined);
    return method === "PUT" ? view(id) : {};
  }

  /** A preview in which each target of 120 turns 100 calls into "on track". */
  function preview(kpi: Kpi): KpiPreview {
    const value = { state: "value", kpi: kpi.id, unit: kpi.unit, period: MONTH, value: 100 } as const;
    const target = kpi.target?.plan?.[0]?.value;
    return {
      yaml: `kpis:\n  - id: ${kpi.id}\n`,
      incomplete: missingFrom(kpi),
      readings: [
        {
          kpi: kpi.id,
          name: kpi.name,
          unit: kpi.unit,
          period: MONTH,
          ...(present(kpi.id)?.content && { before: { ...value, status: "no-target" } }),
          after:
            typeof target === "number"
              ? {
                  ...value,
                  target: { value: target, expected: target },
                  attainment: 100 / target,
                  status: "on-track",
                }
              : { ...value, status: "no-target" },
        },
      ],
      dependents: [],
      uses: [],
      proposals: {
        benchmark: { kind: "value", value: 90, months: 12, leftOut: 0 },
        target: { kind: "value", value: 120, by: "halfway", benchmark: 90, best: 150 },
      },
    };
  }

  /** What the server says to a request below `/kpis` that is about editing; `undefined` where it is about something else. */
  function answer(
    method: string,
    [id = "", part]: readonly (string | undefined)[],
    query: URLSearchParams,
    body: unknown,
  ): unknown {
    if (part === "preview") return preview(body as Kpi);
    if (part === "versions") {
      const items = versions.get(id);
      return items || ACME_KPIS.some((kpi) => kpi.id === id) ? { items: items ?? [] } : undefined;
    }
    return part === undefined && (method === "PUT" || method === "DELETE")
      ? write(method, id, query.get("version"), body)
      : undefined;
  }

  return {
    answer,
    views,
    versionsOf: (id: string) => versions.get(id) ?? [],
    /** What somebody else does meanwhile. */
    saveAs: (by: string, kpi: Kpi) => add(kpi.id, by, kpi),
  };
}

import { problem } from "../../shared/problem/problem.ts";
import type { AlertDetail } from "../../shared/protocol/alert-views.ts";
import type { Happening } from "../../shared/risk/timeline.ts";
import { unixMs } from "../../shared/units/time.ts";
import { ACME_ALERTS } from "./acme-alerts.ts";

interface Deed {
  readonly seq?: number;
  readonly until?: string;
  readonly to?: string;
  readonly text?: string;
}

const AT = "2026-11-21T16:59:00+01:00";
const BY = "Grace";

/** The alerts of the fake server, and what is done about them. */
export function createFakeAlerts() {
  let alerts: readonly AlertDetail[] = ACME_ALERTS;

  const find = (id: string | undefined) => alerts.find((alert) => alert.id === id);

  /** What happens to an episode, as the evaluator or another person would do it. */
  function tell(
    id: string,
    happening: Happening,
    change: Partial<AlertDetail> = {},
    isNew = true,
  ): AlertDetail {
    const before = find(id);
    if (!before) throw new Error(`no alert ${id}`);
    const seq = before.seq + (isNew ? 1 : 0);
    const timeline = [...before.timeline, { ...happening, seq, at: AT }];
    const after = { ...before, ...change, seq, timeline };
    alerts = alerts.map((alert) => (alert.id === id ? after : alert));
    return after;
  }

  function act(id: string, what: string | undefined, { seq, until = "", to = "", text = "" }: Deed): unknown {
    if (what === "assign") return tell(id, { kind: "assigned", by: BY, to }, { assignee: to }, false);
    if (what === "comment") return tell(id, { kind: "commented", by: BY, text }, {}, false);
    if (seq !== find(id)?.seq) return { status: 409, ...problem("conflict", "More has happened.") };
    if (what === "acknowledge") {
      const attended = { attendedBy: BY, attendedUntil: "2026-11-22T16:59:00+01:00" };
      return tell(id, { kind: "acked", by: BY }, { attention: "acked", ...attended });
    }
    const snoozed = { kind: "snoozed", by: BY, until: unixMs(Date.parse(until)) } as const;
    return tell(id, snoozed, { attention: "snoozed", attendedBy: BY, attendedUntil: until });
  }

  return {
    tell,
    clear: (): void => {
      alerts = [];
    },
    answer(
      method: string,
      [id, what]: readonly (string | undefined)[],
      query: URLSearchParams,
      body: unknown,
    ): unknown {
      if (method === "POST" && id !== undefined) return find(id) && act(id, what, body as Deed);
      if (id !== undefined) return find(id);
      const [state, unit, level, kri] = ["state", "unit", "level", "kri"].map((name) => query.get(name));
      const items = alerts
        .map(({ timeline: _, ...alert }) => alert)
        .filter(({ ended }) => state === "all" || (ended !== undefined) === (state === "closed"))
        .filter(({ lineage }) => unit === null || lineage.includes(unit ?? ""))
        .filter((alert) => level === null || alert.level === level)
        .filter((alert) => kri === null || alert.kri === kri);
      return { items };
    },
  };
}

import type { AlertView } from "../../shared/protocol/alert-views.ts";
import type { Attention } from "../../shared/risk/attention.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { StoredEpisode } from "../store/alert-store.ts";
import { levelOfEpisode } from "../store/level-of-episode.ts";

/** An episode as it is read. */
export function alertView(stored: StoredEpisode, iso: (at: UnixMs) => string): AlertView {
  const { episode, subject, evidence, phase, isFlapping, value } = stored;
  const { kri, kpi } = subject;
  const { id, openedAt, attention, assignee, end, seq } = episode;
  const level = levelOfEpisode(episode);
  // A level that an edit has taken away since has the limit of the one that is left.
  const limit = (kri.levels.find(({ name }) => name === level) ?? kri.levels[0])?.trip ?? 0;
  return {
    ...{ id, kri: kri.id, name: kri.name, risk: kri.risk, kpi: kpi.id, unit: kri.unit },
    ...{ lineage: kri.lineage, measure: kpi.measure, level, phase, evidence, attention: attention.kind },
    since: iso(openedAt),
    ...(end && { ended: { at: iso(end.at), kind: end.kind } }),
    ...(value !== undefined && { value }),
    limit,
    ...(kri.owner !== undefined && { owner: kri.owner }),
    ...(assignee !== undefined && { assignee }),
    ...attendedBy(attention, iso),
    isFlapping,
    ...(kri.playbook !== undefined && { playbook: kri.playbook }),
    seq,
  };
}

function attendedBy(
  attention: Attention,
  iso: (at: UnixMs) => string,
): Pick<AlertView, "attendedBy" | "attendedUntil"> {
  if (attention.kind === "acked" || attention.kind === "snoozed")
    return { attendedBy: attention.by, attendedUntil: iso(attention.until) };
  return attention.kind === "closed" && attention.stood ? { attendedBy: attention.stood.by } : {};
}

import type { AlertStep, Episode } from "../../shared/risk/episode.ts";
import type { Evidence } from "../../shared/risk/evidence.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { AlertChange, AlertSubject, EvidenceKind, StoredAlert } from "../store/alert-store.ts";
import { storedEpisode } from "./stored-episode.ts";

interface Step extends AlertStep {
  /** Those that changed in it. */
  readonly episodes: readonly Episode[];
  readonly subject: AlertSubject;
  readonly evidence: Evidence;
  readonly now: UnixMs;
  readonly judged: StoredAlert["judged"];
}

/** A step as it is to be kept; undefined when it leaves everything as it was. */
export function changeOf(
  known: StoredAlert | undefined,
  { state, entries, episodes, subject, evidence, now, judged }: Step,
): AlertChange | undefined {
  const kind: EvidenceKind = evidence.error === undefined ? evidence.kind : "error";
  const isSameSubject =
    known !== undefined &&
    (known.subject === subject || JSON.stringify(known.subject) === JSON.stringify(subject));
  const isSame = isSameSubject && known.evidence === kind && known.judged === judged;
  if (isSame && known.state === state && entries.length === 0) return undefined;
  const isSameSeries = known?.state.condition.series === state.condition.series;
  const alert: StoredAlert = {
    kri: subject.kri.id,
    version: (known?.version ?? 0) + 1,
    state,
    subject,
    evidence: kind,
    since: isSameSeries ? known.since : now,
    evaluatedAt: now,
    ...(judged && { judged }),
  };
  const { episode } = state;
  const isShown = episode !== undefined && (episode.end === undefined || episodes.includes(episode));
  const shown = isShown ? [...episodes.filter(({ id }) => id !== episode.id), episode] : episodes;
  return { alert, episodes: shown.map((each) => storedEpisode(each, alert)), entries };
}

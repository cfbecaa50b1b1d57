import { startAlert, stepAlert } from "../../shared/risk/alert.ts";
import { catchUp } from "../../shared/risk/catch-up.ts";
import { type AlertStep, type Episode, tell } from "../../shared/risk/episode.ts";
import type { AlertChange, StoredAlert } from "../store/alert-store.ts";
import { changeOf } from "./change-of.ts";
import type { Looked } from "./looked.ts";
import { rememberPeriods } from "./remember-periods.ts";
import { ruleFor } from "./rule-for.ts";

const HOLD = { kind: "stale", missed: 0 } as const;

/**
 * What follows for a KRI's alert from what was found: an edit of its rule first, then the periods that are over in
 * order, then how things are now. Undefined when nothing follows: the same facts again change nothing.
 */
export function advanceAlert(
  known: StoredAlert | undefined,
  { subject, now, evidence, sample, periods }: Looked,
  newId: () => string,
): AlertChange | undefined {
  const rule = ruleFor(subject);
  const before = known?.state ?? startAlert(rule);
  const episodes = new Map<string, Episode>();
  const first = { state: before, entries: [] };
  const follow = ({ state, entries }: AlertStep, next: AlertStep): AlertStep => {
    const { episode } = next.state;
    if (episode && episode !== state.episode) episodes.set(episode.id, episode);
    return { state: next.state, entries: [...entries, ...next.entries] };
  };

  // By itself, as what an edit ends and what then begins may be two episodes.
  const isEdited = before.condition.version !== rule.version;
  const edited = isEdited
    ? follow(first, stepAlert(before, { tick: now, evidence: HOLD, newId: newId() }, rule))
    : first;
  const { judged, missed, verdicts } = rememberPeriods(known?.judged, edited.state.condition, periods, rule);
  const caught = catchUp(
    edited.state,
    missed.map((input) => ({ ...input, newId: newId() })),
    rule,
  );
  for (const episode of caught.episodes) episodes.set(episode.id, episode);
  const made = { state: caught.state, entries: [...edited.entries, ...caught.entries] };
  let step = follow(made, stepAlert(made.state, { tick: now, evidence, sample, newId: newId() }, rule));
  for (const verdict of verdicts) {
    const { episode } = step.state;
    if (!episode) break;
    const told = tell(episode, verdict, now);
    step = follow(step, { state: { ...step.state, episode: told.episode }, entries: [told.entry] });
  }
  return changeOf(known, { ...step, episodes: [...episodes.values()], subject, evidence, now, judged });
}

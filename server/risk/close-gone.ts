import { closeAlert } from "../../shared/risk/alert.ts";
import type { CloseReason } from "../../shared/risk/condition-event.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { AlertChange, StoredAlert } from "../store/alert-store.ts";
import { ruleFor } from "./rule-for.ts";
import { storedEpisode } from "./stored-episode.ts";

/** What follows for an alert whose KRI is watched no more; undefined when it was at rest. */
export function closeGone(known: StoredAlert, reason: CloseReason, now: UnixMs): AlertChange | undefined {
  const { state, entries } = closeAlert(known.state, now, reason, ruleFor(known.subject));
  if (state === known.state) return undefined;
  const alert: StoredAlert = { ...known, version: known.version + 1, state, evaluatedAt: now };
  const { episode } = state;
  const hasChanged = episode !== undefined && episode !== known.state.episode;
  return { alert, episodes: hasChanged ? [storedEpisode(episode, alert)] : [], entries };
}

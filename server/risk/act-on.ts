import type { Problem } from "../../shared/problem/problem.ts";
import { ok, type Result } from "../../shared/problem/result.ts";
import { act, type AlertAction } from "../../shared/risk/act.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { AlertChange, StoredAlert, StoredEpisode } from "../store/alert-store.ts";
import { ruleFor } from "./rule-for.ts";

/** What follows when somebody acts on an episode: the newest of its KRI, or one that was over before anybody saw it. */
export function actOn(
  known: StoredAlert,
  stored: StoredEpisode,
  action: AlertAction,
  now: UnixMs,
): Result<AlertChange, Problem> {
  const isNewest = known.state.episode?.id === stored.episode.id;
  const from = isNewest ? known.state : { ...known.state, episode: stored.episode };
  const done = act(from, action, now, ruleFor(known.subject));
  if (!done.ok) return done;
  const { state, entries } = done.value;
  const alert = { ...known, version: known.version + 1, state: isNewest ? state : known.state };
  const episodes = state.episode ? [{ ...stored, episode: state.episode }] : [];
  return ok({ alert, episodes, entries });
}

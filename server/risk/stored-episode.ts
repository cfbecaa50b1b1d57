import type { Episode } from "../../shared/risk/episode.ts";
import { phaseOf } from "../../shared/risk/phase.ts";
import type { StoredAlert, StoredEpisode } from "../store/alert-store.ts";

/** An episode with how its KRI stands. */
export function storedEpisode(
  episode: Episode,
  { state: { condition }, subject, evidence }: StoredAlert,
): StoredEpisode {
  const { last } = condition;
  return {
    episode,
    subject,
    evidence,
    phase: episode.end ? "ok" : phaseOf(condition),
    isFlapping: condition.slowdown > 1,
    ...(last && { value: last.value }),
  };
}

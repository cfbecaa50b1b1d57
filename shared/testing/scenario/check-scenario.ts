import { phaseOf } from "../../risk/phase.ts";
import { RANK_NAMES } from "../../risk/rank.ts";
import type { Expectation, Scenario } from "./scenario.ts";
import { simulate, type Simulation } from "./simulate.ts";

/** What a scenario says and what came of it: equal when it holds. Only what is looked at is told. */
export function checkScenario(scenario: Scenario): {
  readonly expected: Expectation[];
  readonly seen: object[];
} {
  const seen: object[] = [];
  let from = { sent: 0, dropped: 0, refused: 0, entries: 0, digest: 0, lost: 0 };
  simulate(scenario, (expected, simulation) => {
    const all = { at: expected.at, ...standing(simulation), ...since(simulation, from) };
    seen.push(Object.fromEntries(Object.entries(all).filter(([key]) => key in expected)));
    from = {
      sent: simulation.office.sent.length,
      dropped: simulation.office.dropped.length,
      refused: simulation.refused.length,
      entries: simulation.entries.length,
      digest: simulation.digest,
      lost: simulation.lost,
    };
  });
  return { expected: scenario.expect, seen };
}

const standing = ({ state: { condition, episode }, evidence }: Simulation): object => ({
  phase: phaseOf(condition),
  level: RANK_NAMES[condition.confirmed],
  evidence: evidence?.kind,
  error: evidence?.error !== undefined,
  attention: episode?.attention.kind ?? "none",
  episode: episode?.id,
});

type Marks = Record<"sent" | "dropped" | "refused" | "entries" | "digest" | "lost", number>;

const since = ({ office, refused, entries, digest, lost }: Simulation, from: Marks): object => ({
  sent: office.sent.slice(from.sent).map(({ channel, kind }) => `${channel}:${kind}`),
  dropped: office.dropped.slice(from.dropped).map(({ notification, why }) => `${notification.kind}:${why}`),
  refused: refused.slice(from.refused),
  timeline: entries.slice(from.entries).map(({ kind }) => kind),
  digest: digest - from.digest,
  lost: lost - from.lost,
});

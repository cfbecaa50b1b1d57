import { subjectOf, type Watchable, type Watching } from "./tile-subject.ts";

/** The part of a catalogue that the tiles of a board show. */
export function shownBy({ tiles }: { readonly tiles: readonly Watching[] }, catalogue: Watchable): Watchable {
  const subjects = tiles.map((tile) => subjectOf(tile, catalogue));
  const kpis = new Set(subjects.flatMap(({ refs }) => refs.map(({ kpi }) => kpi)));
  const scorecards = new Set(subjects.map((subject) => subject.kind === "scorecard" && subject.scorecard));
  const objectives = new Set(
    subjects.flatMap((subject) => (subject.kind === "objectives" ? subject.objectives : [])),
  );
  const kris = new Set(subjects.flatMap((subject) => (subject.kind === "kris" ? subject.kris : [])));
  return {
    kpis: catalogue.kpis.filter(({ id }) => kpis.has(id)),
    scorecards: catalogue.scorecards.filter((scorecard) => scorecards.has(scorecard)),
    objectives: catalogue.objectives.filter((objective) => objectives.has(objective)),
    kris: catalogue.kris.filter((kri) => kris.has(kri)),
  };
}

import { scorecardsOf } from "../../../shared/kpi/scorecards-of.ts";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { ObjectiveLine } from "../objectives/objective-line.tsx";
import { ReadingList } from "../readings/reading-list.tsx";
import { ScorecardLine } from "../scorecards/scorecard-line.tsx";
import type { ViewSearch } from "../search.ts";

interface Props {
  readonly unit: string;
  readonly view: Pick<ViewSearch, "period" | "at">;
}

/** The scorecards of a unit: its own, and those of the roles that it has. Nothing when there are none. */
export function UnitScorecards({ unit, view }: Props) {
  const { scorecards } = useCompany();
  const reads = scorecardsOf(unit, scorecards);
  if (reads.length === 0) return null;
  return (
    <Panel title="Scorecards">
      <ReadingList
        look="plain"
        members={reads.map((read) => ({
          key: read.scorecard.id,
          row: (
            <ScorecardLine read={read} view={view} name={read.scorecard.name} note={read.scorecard.role} />
          ),
        }))}
      />
    </Panel>
  );
}

/** The objectives of a unit, as they stand now. Nothing when there are none. */
export function UnitObjectives({ unit }: Pick<Props, "unit">) {
  const { objectives } = useCompany();
  const own = objectives.filter((objective) => objective.unit === unit);
  if (own.length === 0) return null;
  return (
    <Panel title="Objectives">
      <ReadingList
        look="plain"
        members={own.map((objective) => ({
          key: objective.id,
          row: <ObjectiveLine objective={objective} />,
        }))}
      />
    </Panel>
  );
}

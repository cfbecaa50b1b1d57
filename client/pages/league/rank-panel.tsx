import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LeagueRanks } from "../../../shared/protocol/league-views.ts";
import type { LeagueRef } from "../../api/league.ts";
import { leagueRanksQuery } from "../../api/league-ranks.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Picker } from "../../ui/picker.tsx";
import { Asked } from "../asked.tsx";
import type { ViewSearch } from "../search.ts";
import { ShowSwitch } from "../history/show-switch.tsx";
import { RankChart } from "./rank-chart.tsx";
import { RankTable } from "./rank-table.tsx";

interface Props {
  /** The KPI's name. */
  readonly name: string;
  readonly league: LeagueRef;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

/** Who climbed and who fell over the last twelve periods: as a chart or as the table of the same ranks. */
export function RankPanel({ name, league, view, onView }: Props) {
  const query = useQuery({ ...leagueRanksQuery(league, view.at), placeholderData: keepPreviousData });
  const shown = query.data && withRanks(query.data);
  const marked = shown?.rows.find(({ unit }) => unit === view.mark)?.unit;
  const asTable = view.show === "table";
  return (
    <Panel
      title={`Ranks over the last 12 ${league.period}s`}
      controls={
        <>
          {shown && shown.rows.length > 2 && !asTable && (
            <Picker
              label="Highlight"
              value={marked ?? ""}
              choices={[
                { value: "", label: "Nobody" },
                ...shown.rows.map(({ unit, name: label }) => ({ value: unit, label })),
              ]}
              onPick={(picked) => onView({ mark: picked || undefined })}
            />
          )}
          <ShowSwitch table={asTable} />
        </>
      }
    >
      <Asked query={query} what="the ranks">
        {(data) => {
          const ranks = withRanks(data);
          if (ranks.rows.length === 0) {
            return <Message kind="empty" title={`Nobody had a rank in these ${league.period}s.`} />;
          }
          return asTable ? (
            <RankTable name={name} ranks={ranks} />
          ) : (
            <RankChart name={name} ranks={ranks} marked={marked} />
          );
        }}
      </Asked>
    </Panel>
  );
}

/** Without those who never had a rank. */
const withRanks = (ranks: LeagueRanks): LeagueRanks => ({
  ...ranks,
  rows: ranks.rows.filter((row) => row.ranks.some((rank) => rank !== null)),
});

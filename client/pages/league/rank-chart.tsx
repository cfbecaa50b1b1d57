import { useMemo } from "react";
import type { LeagueRanks } from "../../../shared/protocol/league-views.ts";
import { bumpHeight, bumpOptions } from "../../charts/bump-options.ts";
import { LazyChart } from "../../charts/lazy-chart.tsx";
import { estimateWidth } from "../../charts/text-width.ts";
import { usePalette } from "../../lib/theme.ts";
import { useViewport } from "../../lib/viewport.ts";
import { useCompany } from "../company.tsx";

interface Props {
  readonly name: string;
  readonly ranks: LeagueRanks;
  readonly marked: string | undefined;
}

// CSS pixels.
const FONT_SIZE = 14;
const MOST_NAME_WIDTH = 200;
const NARROW = 600;

/** How units climbed and fell in a league, as lines. */
export function RankChart({ name, ranks: { period, periods, rows }, marked }: Props) {
  const { times } = useCompany();
  const { width } = useViewport();
  const palette = usePalette();
  const bump = useMemo(() => {
    const longest = Math.max(0, ...rows.map((row) => estimateWidth(row.name))) * FONT_SIZE;
    return {
      periods: periods.map(({ start }) => times.tick({ kind: period, start })),
      rows,
      marked,
      fontSize: FONT_SIZE,
      // On a phone the lines have to have room, too.
      dense: width < NARROW,
      nameWidth: Math.min(MOST_NAME_WIDTH, width * 0.3, longest),
    };
  }, [period, periods, rows, marked, times, width]);
  const options = useMemo(() => bumpOptions(bump, palette), [bump, palette]);
  return (
    <div style={{ height: bumpHeight(bump) }}>
      <LazyChart options={options} label={`Ranks by ${name} over time. The table shows the same ranks.`} />
    </div>
  );
}

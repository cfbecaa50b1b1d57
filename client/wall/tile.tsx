import { type JSX, useMemo, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import type { Tile as BoardTile } from "../../shared/board/board.ts";
import { subjectOf, type TileSubject } from "../../shared/board/tile-subject.ts";
import { readingKey, type ReadingRef } from "../../shared/kpi/reading.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { TimeFormat } from "../../shared/units/format-time.ts";
import type { Format } from "../../shared/units/format.ts";
import { MINUTE_MS, type UnixMs } from "../../shared/units/time.ts";
import type { TextWidth } from "../charts/text-width.ts";
import { seenFreshness } from "../live/freshness.ts";
import { useLive } from "../live/use-reading.ts";
import type { Item, Needs } from "../widgets/define.ts";
import type { Resolved } from "../widgets/registry.ts";
import type { AlertMark } from "./alert-mark.tsx";
import type { TileFit } from "./fit.ts";
import { joinSeries } from "./join-series.ts";
import { kpiPage, objectivesPage, scorecardPage } from "./links.ts";
import { leagueQuestion, MOMENTS, paceQuestion, seriesQuestion } from "./questions.ts";
import { useAsked } from "./use-asked.ts";
import { TileView } from "./tile-view.tsx";
import { useRefreshed } from "./use-refreshed.ts";

/** A league changes as a whole; a series only behind its last point, which is pushed. */
const LEAGUE_EVERY_MS = 2000;
const SERIES_EVERY_MS = 30_000;
/** Of a pace the reading tells what is newest. What is left of the period gets less without any change of it. */
const PACE_EVERY_MS = 5000;
/** Wins that come together are asked for together. */
const MOMENTS_EVERY_MS = 300;

interface Props {
  readonly board: BoardView;
  readonly tile: BoardTile;
  readonly title: string;
  readonly fit: TileFit;
  readonly em: TextWidth;
  readonly mark?: AlertMark | undefined;
  readonly resolved: Resolved;
  readonly now: UnixMs;
  readonly offline: boolean;
  readonly format: Format;
  readonly times: TimeFormat;
}

/** The one place where a tile of a board meets what is pushed and what is asked for. */
export function Tile({ board, tile, resolved, ...shown }: Props): JSX.Element {
  const subject = useMemo(() => subjectOf(tile, board), [tile, board]);
  const items = useItems(board, subject.refs, shown);
  const needs: Needs = resolved.kind === "widget" ? resolved.widget.needs(resolved.settings) : {};
  const series = useSeries(items[0], needs);
  const league = useLeague(items[0], needs);
  const pace = usePace(items[0], needs.pace === true, shown.now);
  const moments = useMoments(needs.moments === true);
  const { title, fit, em, mark, now, format, times } = shown;
  return (
    <TileView
      {...{ title, fit, em, mark, resolved, items, series, league, pace, moments, now, format, times }}
      scorecard={subject.kind === "scorecard" ? subject.scorecard : undefined}
      objectives={subject.kind === "objectives" ? subject.objectives : undefined}
      kris={subject.kind === "kris" ? subject.kris : undefined}
      kind={tile.widget}
      linkTo={kpiPage}
      page={pageOf(subject, tile)}
    />
  );
}

/** Where a tile's title leads, when it is about more than KPIs. */
function pageOf(subject: TileSubject, tile: BoardTile): string | undefined {
  if (subject.kind === "scorecard") return scorecardPage(subject.scorecard.id, tile);
  return subject.kind === "objectives" ? objectivesPage(tile.unit) : undefined;
}

function useItems(
  { kpis, units }: BoardView,
  refs: readonly ReadingRef[],
  { now, offline }: Pick<Props, "now" | "offline">,
): readonly Item[] {
  const readings = useLive(useShallow((live) => refs.map((ref) => live.readings.get(readingKey(ref)))));
  // Freshness changes at its limits, not with every step of the clock: as long as it is the same, so are the items.
  const seen = readings.map((reading) => seenFreshness(reading, now, offline)).join(" ");
  return useMemo(() => {
    const seenOf = seen.split(" ") as Item["seen"][];
    return refs.flatMap((ref, index) => {
      const kpi = kpis.find(({ id }) => id === ref.kpi);
      if (!kpi) return [];
      const unitName = units.find(({ id }) => id === ref.unit)?.name ?? ref.unit;
      return [{ kpi, unit: ref.unit, unitName, reading: readings[index], seen: seenOf[index] ?? "live" }];
    });
  }, [refs, kpis, units, readings, seen]);
}

const refOfItem = ({ kpi, unit, reading }: Item): ReadingRef => ({
  kpi: kpi.id,
  unit,
  period: reading?.period.kind ?? kpi.period,
});

function useSeries(item: Item | undefined, { periods, grain }: Needs) {
  const reading = item?.reading;
  const { kpi, unit } = item ? refOfItem(item) : NOWHERE;
  const { kind, start, end } = reading?.period ?? NO_PERIOD;
  const question = useMemo(() => {
    if (kpi === "" || start === "" || periods === undefined) return undefined;
    return seriesQuestion(
      { kpi, unit, period: kind },
      { kind, start, end },
      { periods, grain: grain ?? kind },
    );
  }, [kpi, unit, kind, start, end, periods, grain]);
  const { data } = useAsked(question);
  useRefreshed(question?.key, reading?.rev, SERIES_EVERY_MS);
  // A new period is another question; until its history is there, the old one stays.
  const [shown, setShown] = useState(data);
  if (data && data !== shown) setShown(data);
  return useMemo(
    () => (shown && periods !== undefined ? joinSeries(shown, reading) : undefined),
    [shown, reading, periods],
  );
}

function useLeague(item: Item | undefined, { league: needed = false, kind }: Needs) {
  const { kpi, unit, period } = item ? refOfItem(item) : NOWHERE;
  const question = useMemo(
    () => (needed && kpi !== "" ? leagueQuestion({ kpi, unit, period }, kind) : undefined),
    [needed, kpi, unit, period, kind],
  );
  const { data } = useAsked(question);
  useRefreshed(question?.key, needed ? item?.reading?.rev : undefined, LEAGUE_EVERY_MS);
  return data;
}

function usePace(item: Item | undefined, needed: boolean, now: UnixMs) {
  const { kpi, unit } = item ? refOfItem(item) : NOWHERE;
  const { kind, start, end } = item?.reading?.period ?? NO_PERIOD;
  const question = useMemo(
    () =>
      needed && kpi !== "" && start !== ""
        ? paceQuestion({ kpi, unit, period: kind }, { kind, start, end })
        : undefined,
    [needed, kpi, unit, kind, start, end],
  );
  const { data } = useAsked(question);
  useRefreshed(question?.key, question && item?.reading?.rev, PACE_EVERY_MS);
  useRefreshed(question?.key, question && Math.floor(now / MINUTE_MS), 0);
  return data;
}

/** The newest wins: asked for when one is told of, and whenever one may have been missed. */
function useMoments(needed: boolean) {
  const question = needed ? MOMENTS : undefined;
  const { data } = useAsked(question);
  const told = useLive((live) => live.told);
  const asked = useLive(({ link }) => link.asked);
  useRefreshed(question?.key, needed ? told : undefined, MOMENTS_EVERY_MS);
  useRefreshed(question?.key, needed ? asked : undefined, MOMENTS_EVERY_MS);
  return data?.items;
}

const NOWHERE: ReadingRef = { kpi: "", unit: "", period: "day" };
const NO_PERIOD = { kind: "day", start: "", end: "" } as const;

import { type Dispatch, type SetStateAction, useEffect } from "react";
import { rangeOf } from "../../../shared/catalogue/annotation.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import { unixMs } from "../../../shared/units/time.ts";
import type { ChartHandle } from "../../charts/chart.tsx";
import { drawPicture, type PictureEntry } from "../../charts/picture.ts";
import type { Palette } from "../../charts/theme.ts";
import type { Compared } from "../../charts/trend-options.ts";
import { deviceNow } from "../../lib/clock.ts";
import { savePicture } from "../../lib/save-picture.ts";
import { usePalette } from "../../lib/theme.ts";
import { type Company, useCompany } from "../company.tsx";
import type { Remark } from "../kpi/use-remarks.ts";

interface Drawn {
  /** Absent until it is drawn. */
  readonly chart: ChartHandle | undefined;
  readonly kpi: KpiView;
  readonly unit: string;
  readonly points: readonly SeriesPoint[];
  readonly compared: Compared | undefined;
  readonly remarks: readonly Remark[];
}

/** Tells `onDrawn` how to save what is drawn as a picture, as long as it is. */
export function useSavePicture(
  { chart, kpi, unit, points, compared, remarks }: Drawn,
  onDrawn: Dispatch<SetStateAction<(() => void) | undefined>>,
): void {
  const company = useCompany();
  const palette = usePalette();
  useEffect(() => {
    if (!chart) return undefined;
    const save = (): void => {
      const text = {
        title: kpi.name,
        lines: [...linesOf(company, unit, points), ...remarkLines(company, remarks, points)],
        legend: legendOf(points, compared, palette),
      };
      const picture = drawPicture(chart.picture(palette.surface), text, palette);
      savePicture(picture, `${kpi.id} ${unit.replaceAll("/", "-")}.png`);
    };
    onDrawn(() => save);
    return () => onDrawn(undefined);
  }, [chart, company, compared, kpi, onDrawn, palette, points, remarks, unit]);
}

/** Unit and range, and when the picture was made. */
function linesOf(
  { dates, nameOf, organisation }: Company,
  unit: string,
  points: readonly SeriesPoint[],
): string[] {
  const first = points[0];
  const last = points[points.length - 1];
  const until = last && new Date(Date.parse(last.end) - 1).toISOString();
  const made = dates.instant(new Date(unixMs(deviceNow())).toISOString());
  return [
    `${nameOf(unit)}${first && until !== undefined ? `, ${dates.day(first.start)} – ${dates.day(until)}` : ""}`,
    `${organisation.name}, as of ${made}`,
  ];
}

/** What the letters on the chart stand for; those outside of it are left out. */
function remarkLines(
  { calendar }: Company,
  remarks: readonly Remark[],
  points: readonly SeriesPoint[],
): string[] {
  const start = Date.parse(points[0]?.start ?? "");
  const end = Date.parse(points[points.length - 1]?.end ?? "");
  return remarks
    .filter(({ annotation }) => {
      const range = rangeOf(calendar, annotation);
      return range.start < end && range.end > start;
    })
    .map(({ letter, annotation: { text, notComparable } }) =>
      notComparable ? `${letter} ≠ ${text} (not comparable)` : `${letter} ${text}`,
    );
}

function legendOf(
  points: readonly SeriesPoint[],
  compared: Compared | undefined,
  palette: Palette,
): PictureEntry[] {
  const has = (of: (point: SeriesPoint) => unknown): boolean =>
    points.some((point) => of(point) !== undefined);
  return [
    { word: "Value", color: palette.accent, dash: [] },
    ...(has(({ target }) => target) ? [{ word: "Target", color: palette.ink, dash: [] }] : []),
    ...(has(({ benchmark }) => benchmark)
      ? [{ word: "Benchmark", color: palette.benchmark, dash: [6, 4] }]
      : []),
    ...(compared ? [{ word: compared.name, color: palette.inkStale, dash: [2, 3] }] : []),
  ];
}

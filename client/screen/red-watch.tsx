import { useEffect, useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { readingKey } from "../../shared/kpi/reading.ts";
import { levelOf } from "../../shared/risk/level.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import { useLive } from "../live/use-reading.ts";
import { boardQuestion } from "../wall/questions.ts";
import { useAsked } from "../wall/use-asked.ts";

interface Props {
  readonly board: string;
  /** Told of the board's red KRIs whenever they are others, and of none when it is not drawn any more. */
  readonly onRed: (red: readonly WatchedKri[]) => void;
}

/** Looks at the numbers of a board that is drawn, seen or not, for KRIs that are red. Draws nothing. */
export function RedWatch({ board, onRed }: Props): null {
  const { data } = useAsked(useMemo(() => boardQuestion(board), [board]));
  const watched = useMemo(
    () =>
      (data?.kris ?? []).flatMap((kri) => {
        const kpi = data?.kpis.find(({ id }) => id === kri.kpi);
        return kpi ? [{ kri, key: readingKey({ kpi: kpi.id, unit: kri.unit, period: kpi.period }) }] : [];
      }),
    [data],
  );
  const red = useLive(
    useShallow(({ readings }) =>
      watched.flatMap(({ kri, key }) => (levelOf(kri, readings.get(key)).kind === "red" ? [kri] : [])),
    ),
  );
  useEffect(() => {
    if (red.length === 0) return undefined;
    onRed(red);
    return () => onRed([]);
  }, [red, onRed]);
  return null;
}

import { useEffect, useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { type BoardChange, changeBoard } from "../../shared/board/change-board.ts";
import { concernsBoard } from "../../shared/board/concerns-board.ts";
import type { AlertView } from "../../shared/protocol/alert-views.ts";
import { useLive } from "../live/use-reading.ts";
import { boardQuestion } from "../wall/questions.ts";
import { useAsked } from "../wall/use-asked.ts";

interface Props {
  readonly board: string;
  /** Another unit or period than the board's own. */
  readonly change: BoardChange;
  /** Told of the red alerts that concern the board whenever they are others, and of none when it is not drawn any more. */
  readonly onRed: (red: readonly AlertView[]) => void;
}

/** Looks for open red alerts that concern a board that is drawn, seen or not. Draws nothing. */
export function RedWatch({ board, change, onRed }: Props): null {
  const { data } = useAsked(useMemo(() => boardQuestion(board), [board]));
  const changed = useMemo(() => data && changeBoard(data, change), [data, change]);
  const red = useLive(
    useShallow(({ alerts }) =>
      alerts.filter(
        (alert) => changed && alert.level === "red" && !alert.ended && concernsBoard(alert, changed),
      ),
    ),
  );
  useEffect(() => {
    if (red.length === 0) return undefined;
    onRed(red);
    return () => onRed([]);
  }, [red, onRed]);
  return null;
}

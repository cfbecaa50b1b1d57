import { useEffect, useRef } from "react";
import { useLive } from "../live/use-reading.ts";
import { useAnswers } from "./use-asked.ts";

/**
 * Another catalogue may mean other boards, names and targets: all that was asked for is asked for again. `told` is the
 * catalogue that the board on the wall was read from, which may have been before the first pulse; while there is no
 * board, the last pulse's counts.
 */
export function useSameCatalogue(told: string | undefined): void {
  const answers = useAnswers();
  const catalogue = useLive((live) => live.catalogue);
  const known = useRef(catalogue);
  useEffect(() => {
    const before = told ?? known.current;
    known.current = catalogue;
    if (catalogue !== undefined && before !== undefined && before !== catalogue) answers.refresh("");
  }, [answers, catalogue, told]);
}

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { boardsQuery } from "../../api/boards.ts";
import { useCompany } from "../company.tsx";
import { entriesInUnits, entriesOf, type Entry, entryInUnit } from "./entries.ts";
import { type FoundGroup, groupFound } from "./group-found.ts";
import { rank, wordsOf } from "./rank.ts";

// As many as a screen shows: who does not find it among them types another letter.
const MOST_OF_EACH = 6;

/** What a question finds; for no question what was opened lately, and where else to begin. */
export function useFound(query: string, recent: readonly string[]): readonly FoundGroup[] {
  const { kpis, tree, nameOf } = useCompany();
  const { data: boards } = useQuery(boardsQuery);
  const entries = useMemo(
    () => entriesOf({ kpis, tree, nameOf }, boards ?? []),
    [kpis, tree, nameOf, boards],
  );
  return useMemo(() => {
    const known = { kpis, tree, nameOf };
    const words = wordsOf(query);
    if (words.length > 0) {
      return groupFound(rank([...entries, ...entriesInUnits(known, words)], query, recent), MOST_OF_EACH);
    }
    const lately = recent.flatMap(
      (key) => entries.find((entry) => entry.key === key) ?? entryInUnit(known, key) ?? [],
    );
    const start = groupFound(
      entries.filter((entry) => isStart(entry) && !lately.includes(entry)),
      MOST_OF_EACH,
    );
    return lately.length > 0 ? [{ title: "Opened lately", entries: lately }, ...start] : start;
  }, [entries, kpis, tree, nameOf, query, recent]);
}

const isStart = ({ kind }: Entry): boolean => kind === "page" || kind === "board";

import { type Entry, ENTRY_KINDS, type EntryKind } from "./entries.ts";

/** What was found of one kind, the best first. */
export interface FoundGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const TITLES: Readonly<Record<EntryKind, string>> = {
  kpi: "KPIs",
  person: "People",
  unit: "Units",
  board: "Boards",
  page: "Pages",
  term: "Glossary",
};

/** What is found by kind, at most so many of each; the kind with the best find comes first. */
export function groupFound(ranked: readonly Entry[], mostOfEach: number): FoundGroup[] {
  const bestOf = (kind: EntryKind): number => {
    const place = ranked.findIndex((entry) => entry.kind === kind);
    return place < 0 ? ranked.length : place;
  };
  return [...ENTRY_KINDS]
    .sort((a, b) => bestOf(a) - bestOf(b))
    .map((kind) => ({
      title: TITLES[kind],
      entries: ranked.filter((entry) => entry.kind === kind).slice(0, mostOfEach),
    }))
    .filter(({ entries }) => entries.length > 0);
}

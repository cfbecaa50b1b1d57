import { inUse } from "../../../shared/kpi/in-use.ts";
import type { BoardListing } from "../../../shared/protocol/board-views.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { boardPage } from "../../wall/links.ts";
import type { Company } from "../company.tsx";
import { TERMS } from "../glossary/terms.ts";
import { writeSearch } from "../search.ts";
import { type Findable, heardOf } from "./rank.ts";

export const ENTRY_KINDS = ["kpi", "person", "unit", "board", "page", "term"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something to go to. */
export interface Entry extends Findable {
  readonly kind: EntryKind;
  /** What tells it from others of its name. */
  readonly note: string;
  readonly path: string;
  /** A page of its own, which is loaded and not routed to, such as a wall. */
  readonly loaded?: true;
}

type Known = Pick<Company, "kpis" | "tree" | "nameOf">;

const PAGES: readonly (Pick<Entry, "name" | "note" | "path"> & Partial<Pick<Entry, "loaded">>)[] = [
  { name: "Wall", note: "The company's board", path: "/", loaded: true },
  { name: "Company", note: "The one metric and Tier 1", path: "/company" },
  { name: "KPIs", note: "All of them", path: "/kpis" },
  { name: "Scorecards", note: "By role and person", path: "/scorecards" },
  { name: "Objectives", note: "How far goals are", path: "/objectives" },
  { name: "Alerts", note: "What key risk indicators raised", path: "/alerts" },
  { name: "Glossary", note: "What the words mean", path: "/glossary" },
  { name: "Catalogue", note: "Where they are defined", path: "/catalogue" },
  { name: "Reviews", note: "What is to be reviewed", path: "/reviews" },
  { name: "Boards", note: "Make and change walls", path: "/studio" },
  { name: "Screens", note: "Pair and direct televisions", path: "/admin/screens" },
  { name: "Widget gallery", note: "Every tile in every state", path: "/gallery" },
  { name: "Interface for programs", note: "HTTP", path: "/api/docs", loaded: true },
];

/** All that can be found: pages, words of the glossary, boards, units, people, and KPIs by name, id, owner and description. */
export function entriesOf({ kpis, tree, nameOf }: Known, boards: readonly BoardListing[]): Entry[] {
  return [
    ...PAGES.map((page) => ({
      ...page,
      key: `page ${page.path}`,
      kind: "page" as const,
      heard: heardOf(page.name, [], page.note),
    })),
    ...TERMS.map(({ id, name, text }) => ({
      key: `term ${id}`,
      kind: "term" as const,
      name,
      note: "What it means",
      heard: heardOf(name, [], text),
      path: `/glossary#${id}`,
    })),
    ...boards.map(({ id, name }) => ({
      key: `board ${id}`,
      kind: "board" as const,
      name,
      note: "Board",
      heard: heardOf(name, [id]),
      path: boardPage(id, "dark"),
      loaded: true as const,
    })),
    ...tree.units.map(({ id, name, kind }) => {
      const above = tree.lineage(id)[1];
      return {
        key: `unit ${id}`,
        kind: kind === "person" ? ("person" as const) : ("unit" as const),
        name,
        note: above === undefined ? kind : nameOf(above),
        heard: heardOf(name, [id]),
        path: `/departments/${id}`,
      };
    }),
    ...ownersOf(inUse(kpis)),
    ...kpis.map((kpi) => kpiEntry(kpi, kpi.unit, nameOf)),
  ];
}

/** Who owns KPIs, with their number. */
function ownersOf(kpis: readonly KpiView[]): Entry[] {
  const counts = new Map<string, number>();
  for (const { owner } of kpis) if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].map(([owner, count]) => ({
    key: `owner ${owner}`,
    kind: "person",
    name: owner,
    note: `Owner of ${count} ${count === 1 ? "KPI" : "KPIs"}`,
    heard: heardOf(owner, []),
    path: `/kpis${writeSearch({ owner })}`,
  }));
}

function kpiEntry(kpi: KpiView, unit: string, nameOf: Known["nameOf"]): Entry {
  const own = unit === kpi.unit;
  return {
    key: `kpi ${kpi.id}${own ? "" : ` ${unit}`}`,
    kind: "kpi",
    name: kpi.name,
    note: `${nameOf(unit)}, ${kpi.retired ? "retired" : `Tier ${kpi.tier}`}`,
    heard: heardOf(kpi.name, [kpi.id, kpi.owner, nameOf(unit)], kpi.description),
    path: `/kpis/${encodeURIComponent(kpi.id)}${writeSearch(own ? {} : { unit })}`,
  };
}

/** "revenue emea" means the KPI as that team reads it: KPIs for the units below their own that a word names. */
export function entriesInUnits({ kpis, tree, nameOf }: Known, words: readonly string[]): Entry[] {
  if (words.length < 2) return [];
  const named = tree.units
    .filter(({ name }) => {
      const [heard] = heardOf(name, []);
      return words.some((word) => heard?.text.split(/\s+/).some((part) => part.startsWith(word)));
    })
    .slice(0, MOST_UNITS);
  return named.flatMap(({ id }) =>
    kpis
      .filter((kpi) => kpi.unit !== id && tree.isWithin(id, kpi.unit))
      .map((kpi) => kpiEntry(kpi, id, nameOf)),
  );
}

/** The KPI in a unit below its own that a key names, if the catalogue still has both. */
export function entryInUnit({ kpis, tree, nameOf }: Known, key: string): Entry | undefined {
  const [kind, id, unit] = key.split(" ");
  const kpi = kpis.find((candidate) => candidate.id === id);
  return kind === "kpi" && kpi && unit !== undefined && tree.get(unit)
    ? kpiEntry(kpi, unit, nameOf)
    : undefined;
}

// A word that names more units than these names none of them.
const MOST_UNITS = 20;

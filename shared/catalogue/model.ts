import { type Board, boardReadings } from "../board/board.ts";
import { companyBoard, departmentBoard } from "../board/automatic.ts";
import type { BoardOrigin } from "../board/board-origin.ts";
import type { Watchable } from "../board/tile-subject.ts";
import { type Calendar, createCalendar } from "../calendar/periods.ts";
import type { AggregateName } from "../kpi/aggregates/aggregates.ts";
import type { Kpi } from "../kpi/definition.ts";
import { type Formula, inputsOf, parseFormula } from "../kpi/formula.ts";
import { inUse } from "../kpi/in-use.ts";
import type { ReadingRef } from "../kpi/reading.ts";
import { createUnitTree, type UnitTree } from "../kpi/units-tree.ts";
import { type WatchedKri, watchOf } from "../risk/watched-kri.ts";
import { type AnnotatedRange, type Annotation, concerns, rangeOf } from "./annotation.ts";
import type { Catalogue } from "./schema.ts";

/** A checked catalogue made ready for questions. */
export interface Model {
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly tree: UnitTree;
  kpi(id: string): Kpi | undefined;
  /** The formula of a KPI; `undefined` for one that is aggregated from facts. */
  formula(id: string): Formula | undefined;
  /** The KPI itself and all whose formulas read it, however indirectly. */
  dependents(id: string): readonly string[];
  /** The Tier 2 KPIs that name it in `drives`. */
  drivers(id: string): readonly string[];
  board(id: string): Board | undefined;
  /**
   * The catalogue's boards, then those made in the browser, then one for the company and each unit with KPIs. Of
   * boards with the same id only the first is there.
   */
  readonly boards: readonly Board[];
  boardOrigin(id: string): BoardOrigin | undefined;
  /** The KRIs whose KPI there is, in the catalogue's order. */
  readonly kris: readonly WatchedKri[];
  /** All that tiles may be about. */
  readonly watchable: Watchable;
  readingsOf(board: Board): readonly ReadingRef[];
  /** The remarks of the catalogue's files, then those made in the browser (O6). */
  readonly annotations: readonly Annotation[];
  /** The ranges that annotations mark as not comparable for a KPI and unit (O6). */
  notComparable(kpi: Kpi, unit: string): readonly AnnotatedRange[];
  /** The aggregate of every KPI that has facts. */
  readonly aggregates: Readonly<Record<string, AggregateName>>;
}

/** Builds the model of a catalogue that `checkCatalogue` found no error in. */
export function createModel(catalogue: Catalogue): Model {
  const calendar = createCalendar(catalogue.organisation);
  const tree = createUnitTree(catalogue.units);
  const kpis = new Map(catalogue.kpis.map((kpi) => [kpi.id, kpi]));
  const formulas = new Map<string, Formula>();
  for (const { id, formula } of catalogue.kpis) {
    const parsed = formula === undefined ? undefined : parseFormula(formula);
    if (parsed?.ok) formulas.set(id, parsed.value);
  }
  const kris = catalogue.kris.flatMap((kri): WatchedKri[] => {
    const kpi = kpis.get(kri.kpi);
    return kpi ? [{ ...kri, watch: watchOf(kri, kpi), lineage: tree.lineage(kri.unit) }] : [];
  });
  const watchable: Watchable = { ...catalogue, kris };
  return {
    catalogue,
    calendar,
    tree,
    ...boardsOf(catalogue, []),
    ...annotationsOf({ catalogue, calendar, tree }, []),
    kris,
    watchable,
    kpi: (id) => kpis.get(id),
    formula: (id) => formulas.get(id),
    dependents: memo((id) => dependentsOf(id, formulas)),
    drivers: (id) => catalogue.kpis.filter((kpi) => kpi.drives?.includes(id)).map((kpi) => kpi.id),
    readingsOf: (board) => boardReadings(board, watchable),
    aggregates: Object.fromEntries(
      catalogue.kpis.flatMap(({ id, aggregate }) => (aggregate === undefined ? [] : [[id, aggregate]])),
    ),
  };
}

function memo<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as T;
  };
}

function dependentsOf(id: string, formulas: ReadonlyMap<string, Formula>): readonly string[] {
  const found = new Set([id]);
  for (const dependent of found) {
    for (const [other, formula] of formulas) if (inputsOf(formula).includes(dependent)) found.add(other);
  }
  return [...found];
}

/** The same model with these boards made in the browser, in place of those before. */
export const withStudioBoards = (model: Model, studio: readonly Board[]): Model => ({
  ...model,
  ...boardsOf(model.catalogue, studio),
});

function boardsOf(
  { organisation, units, kpis, boards }: Catalogue,
  studio: readonly Board[],
): Pick<Model, "boards" | "board" | "boardOrigin"> {
  const automatic = [
    companyBoard(organisation.name, units, kpis),
    ...units
      .filter((unit) => inUse(kpis).some((kpi) => kpi.unit === unit.id))
      .map((unit) => departmentBoard(unit, kpis)),
  ];
  const all = new Map<string, { readonly board: Board; readonly origin: BoardOrigin }>();
  const add = (origin: BoardOrigin, board: Board): void => {
    if (!all.has(board.id)) all.set(board.id, { board, origin });
  };
  for (const board of boards) add("file", board);
  for (const board of studio) add("studio", board);
  for (const board of automatic) add("automatic", board);
  return {
    boards: [...all.values()].map(({ board }) => board),
    board: (id) => all.get(id)?.board,
    boardOrigin: (id) => all.get(id)?.origin,
  };
}

/** The same model with these annotations made in the browser beside the catalogue's, in place of those before (O6). */
export const withStudioAnnotations = (model: Model, studio: readonly Annotation[]): Model => ({
  ...model,
  ...annotationsOf(model, studio),
});

function annotationsOf(
  { catalogue, calendar, tree }: Pick<Model, "catalogue" | "calendar" | "tree">,
  studio: readonly Annotation[],
): Pick<Model, "annotations" | "notComparable"> {
  const annotations = studio.length === 0 ? catalogue.annotations : [...catalogue.annotations, ...studio];
  const marked = annotations.filter((annotation) => annotation.notComparable);
  return {
    annotations,
    notComparable: (kpi, unit) =>
      marked
        .filter((annotation) => concerns(annotation, kpi.id, unit, tree))
        .map((annotation) => rangeOf(calendar, annotation)),
  };
}

import { type Board, boardSchema } from "../../shared/board/board.ts";
import { type Kpi, kpiSchema } from "../../shared/kpi/definition.ts";
import { type Annotations, createAnnotations } from "../annotations/annotations.ts";
import type { MadeHere } from "../catalogue/in-use.ts";
import type { Clock } from "../lib/clock.ts";
import { createReviews, type Reviews } from "../reviews/reviews.ts";
import type { DocumentStore } from "../store/document-store.ts";
import { createDocuments, type Documents, type Saved } from "./documents.ts";

/** All that is made in the browser and stands beside the catalogue's files. */
export interface Studio {
  readonly boards: Documents<Board>;
  readonly annotations: Annotations;
  readonly kpis: Documents<Kpi>;
  readonly reviews: Reviews;
}

interface Parts {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Goes over to a change of the catalogue; a save is answered when this is done. */
  readonly goOver: (change: Partial<MadeHere>) => Promise<void>;
  readonly onUnreadable: (kind: string, id: string) => void;
}

/** Reads what was made in the browser, and puts it beside the catalogue's files after each change. */
export async function openStudio(parts: Parts): Promise<Studio> {
  const { store, clock, newId, goOver, onUnreadable } = parts;
  const shared = (noun: string) => ({
    noun,
    store,
    clock,
    onUnreadable: (id: string) => onUnreadable(noun, id),
  });

  const boards = await createDocuments({
    ...shared("board"),
    kind: "board",
    schema: boardSchema,
    onChanged: (all) => goOver({ boards: contents(all) }),
  });
  const kpis = await createDocuments({
    ...shared("KPI"),
    kind: "kpi",
    schema: kpiSchema,
    onChanged: (all) => goOver({ kpis: contents(all) }),
  });
  const annotations = await createAnnotations({
    ...shared("annotation"),
    newId,
    onChanged: (all) => goOver({ annotations: all }),
  });
  const reviews = await createReviews({ ...shared("review"), newId });
  return { boards, annotations, kpis, reviews };
}

/** What of it stands beside the catalogue's files. */
export const madeHere = ({ boards, kpis, annotations }: Studio): MadeHere => ({
  boards: contents(boards.list()),
  kpis: contents(kpis.list()),
  annotations: contents(annotations.list()),
});

const contents = <T>(all: readonly Saved<T>[]): T[] => all.map(({ content }) => content);

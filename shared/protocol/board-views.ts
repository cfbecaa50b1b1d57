import type { BoardOrigin } from "../board/board-origin.ts";
import type { Board } from "../board/board.ts";
import type { Organisation } from "../catalogue/schema.ts";
import type { Objective } from "../kpi/objective-definition.ts";
import type { Scorecard } from "../kpi/scorecard-definition.ts";
import type { Unit } from "../kpi/units-tree.ts";
import type { KpiView, KriView } from "./catalogue-views.ts";

/** A board in the list of all. */
export interface BoardListing extends Pick<Board, "id" | "name"> {
  readonly origin: BoardOrigin;
}

/** A board with all that its tiles need to draw themselves. */
export interface BoardView extends Board {
  readonly origin: BoardOrigin;
  /** The file that defines it; such a board is read-only in the browser, and can be copied under another id. */
  readonly file?: string;
  /** Of a board made in the browser: 1, 2, … with each time that it was saved. */
  readonly version?: number;
  readonly savedAt?: string;
  readonly savedBy?: string;
  /** The catalogue that it was read from, as the pulse names it. */
  readonly catalogue: string;
  readonly organisation: Organisation;
  readonly kpis: readonly KpiView[];
  readonly units: readonly Unit[];
  /** Those that its tiles show. */
  readonly scorecards: readonly Scorecard[];
  readonly objectives: readonly Objective[];
  readonly kris: readonly KriView[];
}

/** What a board can be begun with: tiles chosen from the KPIs and units that there are. */
export interface BoardTemplateView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Whether it must be told a unit; every template takes one. */
  readonly needs: "none" | "unit";
}

/** A board that was made of a template, and not saved. */
export interface MadeBoard {
  readonly board: Board;
}

/** Boards that were read from YAML, and not saved. */
export interface ImportedBoards {
  readonly boards: readonly Board[];
}

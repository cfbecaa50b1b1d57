import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import {
  SAMPLE_COST,
  SAMPLE_COST_READING,
  SAMPLE_KPI,
  SAMPLE_NOW,
  SAMPLE_RATE,
  SAMPLE_RATE_READING,
  SAMPLE_READING,
  sampleSeries,
} from "../charts/samples.ts";
import { deviceNow } from "../lib/clock.ts";
import { createLiveStore, type LiveStore } from "../live/live-store.ts";
import type { Answer } from "../wall/answers.ts";
import * as ALERT_WORDS from "../wall/shown-alerts.ts";
import { ALL_WIDGETS } from "./all-widgets.ts";

const tile = (widget: string, kpi: KpiView, w: number) => ({ widget, kpi: kpi.id, w, h: 1, settings: {} });

/** A board of a wall whose time stands still: each KPI of the samples in two ways. */
export const SAMPLE_BOARD: BoardView = {
  id: "sales",
  name: "Sales floor",
  origin: "file",
  catalogue: "1",
  tiles: [
    tile("big-number", SAMPLE_KPI, 4),
    tile("big-number", SAMPLE_RATE, 4),
    tile("big-number", SAMPLE_COST, 4),
    tile("trend", SAMPLE_KPI, 6),
    tile("bullet", SAMPLE_RATE, 3),
    tile("gauge", SAMPLE_COST, 3),
  ],
  organisation: {
    name: "Acme",
    locale: "en-GB",
    timeZone: "Europe/Berlin",
    weekStart: "monday",
    fiscalYearStart: 1,
    businessDays: ["mon", "tue", "wed", "thu", "fri"],
    holidays: [],
  },
  kpis: [SAMPLE_KPI, SAMPLE_RATE, SAMPLE_COST],
  units: [{ id: "sales", name: "Sales", kind: "department" }],
  scorecards: [],
  objectives: [],
  kris: [],
};

/** Its tiles as they are when the board's file is wrong in every way that a tile can be. */
export const MISTAKEN_BOARD: BoardView = {
  ...SAMPLE_BOARD,
  tiles: [
    { widget: "sparkle", kpi: SAMPLE_KPI.id, w: 4, h: 1, settings: {} },
    { ...tile("trend", SAMPLE_KPI, 4), settings: { periods: 1000, sparkle: true } },
    { widget: "bullet", kpi: "sales.revenu", w: 4, h: 1, settings: {} },
    tile("big-number", SAMPLE_RATE, 12),
  ],
};

const READINGS: readonly Reading[] = [SAMPLE_READING, SAMPLE_RATE_READING, SAMPLE_COST_READING];

const answer = <T>(data: T): Answer<T> => ({ data, error: undefined });

const SERIES = {
  [`series ${SAMPLE_KPI.id}`]: answer(sampleSeries()),
  [`series ${SAMPLE_RATE.id}`]: answer(
    sampleSeries({ scale: 0.0004, target: 0.3, benchmark: 0.24, last: 0.272 }),
  ),
  [`series ${SAMPLE_COST.id}`]: answer(sampleSeries({ scale: 6, target: 3200, benchmark: 3600, last: 5420 })),
};

/** All that a wall with such a board asks for. */
export const sampleAnswers = (board: Answer<BoardView>): Readonly<Record<string, Answer<unknown>>> => ({
  boards: answer({ items: [{ id: "company", name: "Acme" }, SAMPLE_BOARD] }),
  "board ": board,
  "widgets ": answer(ALL_WIDGETS),
  "alert words": answer(ALERT_WORDS),
  ...SERIES,
});

export const SAMPLE_ANSWERS = sampleAnswers(answer(SAMPLE_BOARD));

/** A store that has just heard all readings of the board, from a server on whose clock the samples play. */
export function sampleStore(readings = READINGS): LiveStore {
  const store = createLiveStore(deviceNow());
  const serverTime = new Date(SAMPLE_NOW).toISOString();
  store.answered({ ok: true, snapshot: readings, serverTime }, deviceNow());
  return store;
}

import type { Express, Request, Response } from "express";
import { type BoardChange, changeBoard } from "../../shared/board/change-board.ts";
import { subjectOf } from "../../shared/board/tile-subject.ts";
import { tileTitle } from "../../shared/board/tile-title.ts";
import type { Tile } from "../../shared/board/board.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import { levelOf } from "../../shared/risk/level.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import { levelWord } from "../../shared/risk/words.ts";
import type { Theme } from "../../shared/screen/theme.ts";
import { createWallClock } from "../../shared/screen/wall-time.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { can } from "../access/can.ts";
import { readLeague } from "../engine/history.ts";
import type { Readings } from "../engine/readings.ts";
import type { Clock } from "../lib/clock.ts";
import { renderLite } from "../lite/board-page.ts";
import type { LiteItem, LiteTile } from "../lite/lite-board.ts";
import { messagePage, signInPage } from "../lite/page.ts";
import { screenBoard } from "../lite/screen-board.ts";
import type { Screen } from "../screens/screens.ts";
import type { Reads } from "../store/store.ts";
import type { Doorkeeper } from "./route.ts";

interface Parts {
  readonly readings: Readings;
  readonly history: Reads;
  readonly clock: Clock;
  readonly screen: (id: string) => Screen | undefined;
  readonly doorkeeper: Pick<Doorkeeper, "identify">;
  readonly onError: (error: unknown, request: Request) => void;
}

const COMPANY = "company";

/** Which widget ranks; all others are told by their numbers. */
const RANKING = "league";

/**
 * Opens the plain pages: a board as HTML that needs nothing of an engine. `/lite` is the company's board,
 * `/lite/screen` what a paired screen is to show now. Whoever may read a reading may read them. Dark, or light where
 * the address (`?theme=light`) or the screen's settings say so.
 */
export function openLite(app: Express, parts: Parts): void {
  const { doorkeeper, onError } = parts;
  app.get(["/lite", "/lite/screen", "/lite/boards/:id"], (request, response) => {
    const theme = request.query["theme"] === "light" ? "light" : "dark";
    const answer = async (): Promise<void> => {
      const subject = await doorkeeper.identify(request, "read");
      if (!can(subject, { kind: "read" })) send(response, 401, signInPage(theme));
      else if (request.path.replace(/\/$/, "") === "/lite/screen" && subject.kind === "screen")
        await sendScreen(parts, parts.screen(subject.screen), response);
      else await sendBoard(parts, { board: String(request.params["id"] ?? COMPANY), theme }, response);
    };
    answer().catch((error: unknown) => {
      onError(error, request);
      const sentence = "This is a fault of the server; it is noted in its log.";
      if (response.headersSent) response.destroy();
      else send(response, 500, messagePage("The board cannot be shown", sentence, theme));
    });
  });
}

function send(response: Response, status: number, page: string): void {
  response.status(status).setHeader("Cache-Control", "no-store").type("html").send(page);
}

async function sendScreen(parts: Parts, screen: Screen | undefined, response: Response): Promise<void> {
  const { timeZone } = parts.readings.model.catalogue.organisation;
  const shown = screen && screenBoard(screen, parts.clock(), createWallClock(timeZone));
  const theme = screen?.settings.theme ?? "dark";
  if (shown) await sendBoard(parts, { board: shown.board, theme, change: shown }, response);
  else {
    const sentence = "This screen is off, or no board is due at this time.";
    send(response, 200, messagePage("Nothing to show", sentence, theme));
  }
}

interface Wanted {
  readonly board: string;
  readonly theme: Theme;
  /** As a screen's playlist has it. */
  readonly change?: BoardChange;
}

async function sendBoard(
  parts: Parts,
  { board: id, theme, change }: Wanted,
  response: Response,
): Promise<void> {
  const { model } = parts.readings;
  const given = model.board(id);
  if (!given) {
    const sentence = "Open /lite to see the company's.";
    send(response, 404, messagePage(`There is no board “${id}”`, sentence, theme));
    return;
  }
  const board = changeBoard(given, change);
  const now = parts.clock();
  const tiles = await Promise.all(board.tiles.map((tile) => tileOf(parts, tile, now)));
  const page = renderLite({
    id,
    name: board.name,
    organisation: model.catalogue.organisation,
    now,
    // What a tile says beside numbers (a clock, a picture) is left to the wall.
    tiles: tiles.filter(({ items }) => items.length > 0),
    // Nobody follows links on a screen that turns by itself.
    others: change ? [] : model.boards.filter((other) => other.id !== id),
    theme,
  });
  send(response, 200, page);
}

async function tileOf({ readings, history }: Parts, tile: Tile, now: UnixMs): Promise<LiteTile> {
  const { model } = readings;
  const subject = subjectOf(tile, model.watchable);
  const { refs } = subject;
  const items = await Promise.all(
    refs.map(async (ref, index): Promise<LiteItem[]> => {
      const [kpi, reading] = [model.kpi(ref.kpi), await readings.read(ref)];
      if (!kpi || !reading || !model.tree.get(ref.unit)) return [];
      const of = ref.unit === kpi.unit ? undefined : model.tree.get(ref.unit)?.name;
      // One reading for each KRI, in order.
      const kri = subject.kind === "kris" ? subject.kris[index] : undefined;
      return [{ kpi, of, reading, ...(kri && { risk: riskOf(kri, reading) }) }];
    }),
  );
  const [ref] = refs;
  const kpi = ref && model.kpi(ref.kpi);
  const { kind } = tile.settings;
  const ranking = { ...(typeof kind === "string" && kind !== "" && { kind }), at: now };
  const league =
    tile.widget === RANKING && kpi
      ? await readLeague(model, history, { kpi, unit: ref.unit, period: ref.period, ...ranking }, now)
      : undefined;
  const known = items.flat();
  // A playlist may name a unit that is gone: what is left of a scorecard is told as the numbers that it is.
  const isWhole = known.length === refs.length;
  return {
    title: tileTitle(tile, model.catalogue),
    items: known,
    league,
    scorecard: isWhole && subject.kind === "scorecard" ? subject.scorecard : undefined,
    objectives: isWhole && subject.kind === "objectives" ? subject.objectives : undefined,
  };
}

function riskOf(kri: WatchedKri, reading: Reading): NonNullable<LiteItem["risk"]> {
  const level = levelOf(kri, reading);
  return { name: kri.name, kind: level.kind, word: levelWord(kri, level, reading) };
}

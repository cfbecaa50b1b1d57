import { type JSX, type ReactNode, useState } from "react";
import { problem } from "../../shared/problem/problem.ts";
import type { AlertView } from "../../shared/protocol/alert-views.ts";
import { digestOf, OFFLINE_AFTER_MS } from "../../shared/protocol/pulse.ts";
import { screenSettingsSchema } from "../../shared/screen/screen.ts";
import { MINUTE_MS, unixMs } from "../../shared/units/time.ts";
import { RequestFailed, UNREACHABLE } from "../api/request-failed.ts";
import {
  SAMPLE_ACKNOWLEDGED,
  SAMPLE_ALERT,
  SAMPLE_AMBER,
  SAMPLE_WELL_AGAIN,
} from "../charts/sample-alerts.ts";
import { SAMPLE_NOW } from "../charts/samples.ts";
import type { TextWidth } from "../charts/text-width.ts";
import { deviceNow } from "../lib/clock.ts";
import { useViewport } from "../lib/viewport.ts";
import { createLiveStore, type LiveStore } from "../live/live-store.ts";
import { LiveContext } from "../live/use-reading.ts";
import { Identity } from "../screen/identity.tsx";
import { Instead } from "../screen/instead.tsx";
import { PairingCard } from "../screen/pairing-card.tsx";
import { Celebration } from "../wall/celebration.tsx";
import { AnswersContext } from "../wall/use-asked.ts";
import { Wall } from "../wall/wall.tsx";
import { MISTAKEN_BOARD, SAMPLE_ANSWERS, SAMPLE_BOARD, sampleAnswers, sampleStore } from "./sample-wall.ts";
import { qrPicture } from "./qr-picture.ts";
import { stillAnswers } from "./still-answers.ts";

type Draw = (em: TextWidth) => JSX.Element;

/** Every state of a wall and of a paired screen that can be told apart, each as large as the window. */
export const WALL_STATES: Readonly<Record<string, Draw>> = {
  live: wall(() => sampleStore()),
  connecting: wall(() => createLiveStore(deviceNow())),
  "no-facts": wall(() => sampleStore([])),
  reconnecting: wall(() => after((store) => store.happened({ kind: "disconnected" }, deviceNow()))),
  offline: wall(() => after(goOffline)),
  refused: wall(() => after(refuse)),
  "catalogue-errors": wall(() => after(breakCatalogue)),
  "offline-and-errors": wall(() =>
    after((store) => {
      breakCatalogue(store);
      goOffline(store);
    }),
  ),
  "alert-amber": wall(() => after(raise(SAMPLE_AMBER))),
  "alert-red": wall(() => after(raise(SAMPLE_ALERT, SAMPLE_AMBER))),
  "alert-acknowledged": wall(() => after(raise(SAMPLE_ACKNOWLEDGED))),
  "alerts-several": wall(() =>
    after(
      raise(SAMPLE_ACKNOWLEDGED, { ...SAMPLE_ALERT, id: "2", name: "Customers leave" }, SAMPLE_WELL_AGAIN),
    ),
  ),
  "alert-back-to-normal": wall(() => after(raise(SAMPLE_WELL_AGAIN))),
  "alerts-not-live": wall(() => after(stopAlerts)),
  "mistaken-tiles": wall(sampleStore, { data: MISTAKEN_BOARD, error: undefined }),
  loading: wall(sampleStore, { data: undefined, error: undefined }),
  "no-such-board": wall(sampleStore, failed(404, "not-found", "There is no such board")),
  "signed-out": wall(sampleStore, failed(401, "unauthenticated", "Sign in")),
  "server-away": wall(sampleStore, failed(0, "unreachable", UNREACHABLE)),
  celebration: wall(() => after(celebrate)),
  "celebration-with-picture": wall(() => after((store) => celebrate(store, "/favicon.svg"))),
  pairing: () => (
    <PairingCard
      pairing={{ code: "WDJB-MJHT", matchNumber: "42", expiresIn: 540 }}
      trouble={undefined}
      address="wall.acme.example/admin/screens"
      qr={qrPicture("http://wall.acme.example/admin/screens")}
    />
  ),
  "pairing-impossible": () => <PairingCard pairing={undefined} trouble={UNREACHABLE} address="" qr="" />,
  "test-card": () => <TestCard />,
  "nothing-due": () => <Instead why="nothing-due" />,
  "too-old": () => <Instead why="too-old" />,
};

function wall(store: () => LiveStore, board?: Parameters<typeof sampleAnswers>[0]): Draw {
  const answers = stillAnswers(board ? sampleAnswers(board) : SAMPLE_ANSWERS);
  return function DrawWall(em) {
    return (
      <Standing create={store}>
        <AnswersContext.Provider value={answers}>
          <Wall id={SAMPLE_BOARD.id} em={em} />
          <Celebration sound={false} />
        </AnswersContext.Provider>
      </Standing>
    );
  };
}

function Standing({ create, children }: { create: () => LiveStore; children: ReactNode }): JSX.Element {
  const [store] = useState(create);
  return <LiveContext.Provider value={store}>{children}</LiveContext.Provider>;
}

function after(happened: (store: LiveStore) => void): LiveStore {
  const store = sampleStore();
  happened(store);
  return store;
}

const goOffline = (store: LiveStore): void =>
  store.happened({ kind: "tick" }, unixMs(deviceNow() + OFFLINE_AFTER_MS));

const refuse = (store: LiveStore): void =>
  store.answered(
    { ok: false, problem: problem("forbidden", "This screen may not see the numbers of Sales.") },
    deviceNow(),
  );

const breakCatalogue = (store: LiveStore): void =>
  store.pulsed(
    {
      serverTime: new Date(SAMPLE_NOW).toISOString(),
      digest: "",
      catalogue: "1",
      catalogueErrors: 3,
    },
    deviceNow(),
  );

const celebrate = (store: LiveStore, picture?: string): void =>
  store.won(
    {
      id: "sample",
      title: "Target met",
      text: "Sales: Sales revenue €1,000,000",
      at: new Date(SAMPLE_NOW).toISOString(),
      ...(picture !== undefined && { picture }),
    },
    deviceNow(),
  );

const raise =
  (...open: readonly AlertView[]) =>
  (store: LiveStore): void =>
    store.alerted({ open, serverTime: new Date(SAMPLE_NOW).toISOString() }, deviceNow());

const stopAlerts = (store: LiveStore): void =>
  store.pulsed(
    {
      serverTime: new Date(SAMPLE_NOW).toISOString(),
      digest: digestOf(store.getState().readings.values()),
      catalogue: "1",
      alertsAt: new Date(SAMPLE_NOW - 9 * MINUTE_MS).toISOString(),
    },
    deviceNow(),
  );

function failed(status: number, code: string, detail: string) {
  return { data: undefined, error: new RequestFailed(detail, { status, code }) };
}

function TestCard(): JSX.Element {
  const { width, height } = useViewport();
  const settings = screenSettingsSchema.parse({
    name: "Sales floor, left",
    place: "Berlin, second floor",
    safeAreaPercent: 2,
    playlist: [{ board: "sales" }],
  });
  const inset = { left: Math.round(width * 0.02), top: Math.round(height * 0.02) };
  const size = { width: width - 2 * inset.left, height: height - 2 * inset.top };
  return <Identity {...{ settings, inset, size }} />;
}

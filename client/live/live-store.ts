import { createStore, type StoreApi } from "zustand/vanilla";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { DurationMs, UnixMs } from "../../shared/units/time.ts";
import type { AlertsPush, AlertView } from "../../shared/protocol/alert-views.ts";
import type { Frame, Pulse, WatchAnswer } from "../../shared/protocol/events.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import { digestOf } from "../../shared/protocol/pulse.ts";
import { unixMs } from "../../shared/units/time.ts";
import { CALM, type Celebrations, stepCelebrations } from "./celebrations.ts";
import { addSample, clockOffset, type OffsetSamples } from "./clock-offset.ts";
import { type Link, type LinkEvent, resumeLink, startLink, stepLink } from "./link.ts";
import { applyFrame, applySnapshot, NO_READINGS, type Readings } from "./readings.ts";

/** All that is pushed to a screen. */
export interface Live {
  readonly readings: Readings;
  readonly link: Link;
  /** The catalogue in use, as the last pulse named it. */
  readonly catalogue: string | undefined;
  /** The client that the server serves, as the last pulse named it. */
  readonly build: string | undefined;
  /** Errors of an edit of the catalogue that is therefore not in use. */
  readonly catalogueErrors: number;
  /** Alerts that are open or wait to be seen, as they were pushed last; none before they were. */
  readonly alerts: readonly AlertView[];
  /** When the server evaluated alerts last, as the last pulse said; where it watches no KRI it says nothing. */
  readonly alertsAt: UnixMs | undefined;
  readonly celebrations: Celebrations;
  /** How many wins were told of: what lists them asks again when it grows. */
  readonly told: number;
  /** What has to be added to this device's clock to get the server's. */
  readonly offset: DurationMs;
  readonly samples: OffsetSamples;
}

/** The live store and what may happen to it; `now` is this device's clock. */
export interface LiveStore extends Pick<StoreApi<Live>, "getState" | "subscribe" | "getInitialState"> {
  readonly answered: (answer: WatchAnswer, now: UnixMs) => void;
  readonly framed: (frame: Frame, now: UnixMs) => void;
  readonly pulsed: (pulse: Pulse, now: UnixMs) => void;
  readonly alerted: (alerts: AlertsPush, now: UnixMs) => void;
  readonly won: (moment: Moment, now: UnixMs) => void;
  readonly happened: (
    event: Extract<LinkEvent, { kind: "connected" | "disconnected" | "tick" }>,
    now: UnixMs,
  ) => void;
}

/** What a screen held when it was switched off. */
export interface Remembered {
  readonly readings: readonly Reading[];
  readonly heardAt: UnixMs;
}

/** A store that begins empty, or with old numbers that are shown as such until the server answers. */
export function createLiveStore(now: UnixMs, remembered?: Remembered): LiveStore {
  const store = createStore<Live>()(() => ({
    readings: remembered ? applySnapshot(NO_READINGS, remembered.readings) : NO_READINGS,
    link: remembered ? resumeLink(remembered.heardAt) : startLink(now),
    catalogue: undefined,
    build: undefined,
    catalogueErrors: 0,
    alerts: NO_ALERTS,
    alertsAt: undefined,
    celebrations: CALM,
    told: 0,
    offset: clockOffset([]),
    samples: [],
  }));
  const { getState, getInitialState, subscribe } = store;

  /** Only what differs is set; nothing at all when nothing does. */
  function change(part: Partial<Live>): void {
    const state = getState();
    const differs = (Object.keys(part) as (keyof Live)[]).some((key) => !Object.is(part[key], state[key]));
    if (differs) store.setState(part);
  }

  const timed = (serverTime: string, heardAt: UnixMs): Pick<Live, "samples" | "offset"> => {
    const samples = addSample(getState().samples, unixMs(Date.parse(serverTime)), heardAt);
    return { samples, offset: steady(getState().offset, clockOffset(samples)) };
  };
  const step = (event: LinkEvent, at: UnixMs): Link => stepLink(getState().link, event, at);
  const onServer = (at: UnixMs): UnixMs => unixMs(at + getState().offset);

  return {
    getState,
    getInitialState,
    subscribe,
    answered(answer, at) {
      if (!answer.ok) {
        change({ link: step({ kind: "refused", problem: answer.problem }, at) });
        return;
      }
      change({
        readings: applySnapshot(getState().readings, answer.snapshot),
        link: step({ kind: "snapshot" }, at),
        ...timed(answer.serverTime, at),
      });
    },
    framed(frame, at) {
      change({
        readings: applyFrame(getState().readings, frame.readings),
        link: step({ kind: "frame" }, at),
        ...timed(frame.serverTime, at),
      });
    },
    pulsed(pulse, at) {
      const { catalogue, readings } = getState();
      const known = catalogue === undefined || catalogue === pulse.catalogue;
      change({
        catalogue: pulse.catalogue,
        build: pulse.build,
        catalogueErrors: pulse.catalogueErrors ?? 0,
        alertsAt: pulse.alertsAt === undefined ? undefined : unixMs(Date.parse(pulse.alertsAt)),
        link: step({ kind: "pulse", same: known && digestOf(readings.values()) === pulse.digest }, at),
        ...timed(pulse.serverTime, at),
      });
    },
    alerted({ open, serverTime }, at) {
      const { alerts } = getState();
      const same = JSON.stringify(open) === JSON.stringify(alerts);
      change({ alerts: same ? alerts : open, ...timed(serverTime, at) });
    },
    won(moment, at) {
      const { celebrations, told } = getState();
      const event = { kind: "told", moment } as const;
      change({ told: told + 1, celebrations: stepCelebrations(celebrations, event, onServer(at)) });
    },
    happened(event, at) {
      const { celebrations } = getState();
      change({
        link: step(event, at),
        celebrations: stepCelebrations(celebrations, { kind: "tick" }, onServer(at)),
      });
    },
  };
}

const NO_ALERTS: readonly AlertView[] = [];

const TREMBLE_MS = 250;

/** Clocks tremble by what the network takes; nobody on a wall sees a quarter of a second, and nothing repaints for it. */
const steady = (held: DurationMs, measured: DurationMs): DurationMs =>
  Math.abs(measured - held) < TREMBLE_MS ? held : measured;

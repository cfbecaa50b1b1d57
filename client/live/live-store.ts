import { createStore, type StoreApi } from "zustand/vanilla";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { DurationMs, UnixMs } from "../../shared/units/time.ts";
import type { Frame, Pulse, WatchAnswer } from "../../shared/protocol/events.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import { digestOf } from "../../shared/protocol/pulse.ts";
import { unixMs } from "../../shared/units/time.ts";
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
  /** Wins that wait to be celebrated, the oldest first. */
  readonly moments: readonly Moment[];
  /** What has to be added to this device's clock to get the server's. */
  readonly offset: DurationMs;
  readonly samples: OffsetSamples;
}

/** The live store and what may happen to it; `now` is this device's clock. */
export interface LiveStore extends Pick<StoreApi<Live>, "getState" | "subscribe" | "getInitialState"> {
  readonly answered: (answer: WatchAnswer, now: UnixMs) => void;
  readonly framed: (frame: Frame, now: UnixMs) => void;
  readonly pulsed: (pulse: Pulse, now: UnixMs) => void;
  readonly celebrated: (moment: Moment) => void;
  /** A win was celebrated, or is too old for it. */
  readonly over: (id: string) => void;
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
    moments: [],
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
        link: step({ kind: "pulse", same: known && digestOf(readings.values()) === pulse.digest }, at),
        ...timed(pulse.serverTime, at),
      });
    },
    celebrated: (moment) => {
      const { moments } = getState();
      if (moments.length < MOST_MOMENTS && moments.every(({ id }) => id !== moment.id)) {
        change({ moments: [...moments, moment] });
      }
    },
    over: (id) => change({ moments: getState().moments.filter((moment) => moment.id !== id) }),
    happened: (event, at) => change({ link: step(event, at) }),
  };
}

/** More than can be celebrated before they are old. */
const MOST_MOMENTS = 10;

const TREMBLE_MS = 250;

/** Clocks tremble by what the network takes; nobody on a wall sees a quarter of a second, and nothing repaints for it. */
const steady = (held: DurationMs, measured: DurationMs): DurationMs =>
  Math.abs(measured - held) < TREMBLE_MS ? held : measured;

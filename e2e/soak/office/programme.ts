import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../shared/units/time.ts";

/** Something that befalls an office with a wall. */
export type Happening =
  /** The network breaks, or is there again. */
  | { readonly kind: "network"; readonly up: boolean }
  /** The server is stopped and started again. */
  | { readonly kind: "restart" }
  /** A fact comes in that every screen celebrates. */
  | { readonly kind: "win" }
  | { readonly kind: "identify" }
  /** An administrator wants a board to be seen now, for two minutes. */
  | { readonly kind: "show" }
  | { readonly kind: "playlist"; readonly usual: boolean }
  | { readonly kind: "blank"; readonly blank: boolean }
  /** The catalogue is edited: everything is asked for again. */
  | { readonly kind: "edit"; readonly edition: number };

export interface Scheduled {
  /** Milliseconds since the start. */
  readonly at: number;
  readonly happening: Happening;
}

interface Rhythm {
  readonly everyHours: number;
  readonly minute: number;
  readonly second?: number;
  readonly happening: (hour: number) => Happening;
}

// All is over before the next quarter of an hour, when it is measured what is left of it in memory.
const RHYTHMS: readonly Rhythm[] = [
  { everyHours: 1, minute: 2, happening: () => ({ kind: "win" }) },
  { everyHours: 1, minute: 4, happening: () => ({ kind: "network", up: false }) },
  { everyHours: 1, minute: 6, happening: () => ({ kind: "network", up: true }) },
  // Gone and back before anybody notices.
  { everyHours: 1, minute: 9, happening: () => ({ kind: "network", up: false }) },
  { everyHours: 1, minute: 9, second: 5, happening: () => ({ kind: "network", up: true }) },
  { everyHours: 2, minute: 20, happening: () => ({ kind: "identify" }) },
  { everyHours: 3, minute: 22, happening: () => ({ kind: "show" }) },
  { everyHours: 3, minute: 32, happening: () => ({ kind: "playlist", usual: false }) },
  { everyHours: 3, minute: 37, happening: () => ({ kind: "playlist", usual: true }) },
  { everyHours: 4, minute: 39, happening: () => ({ kind: "blank", blank: true }) },
  { everyHours: 4, minute: 42, happening: () => ({ kind: "blank", blank: false }) },
  { everyHours: 6, minute: 47, happening: (hour) => ({ kind: "edit", edition: 10 + hour }) },
  { everyHours: 12, minute: 53, happening: () => ({ kind: "restart" }) },
];

/** All that happens in so many hours, in order. The first hour has one of everything, so that nothing later is new. */
export const programmeOf = (hours: number): readonly Scheduled[] =>
  Array.from({ length: hours }, (_, hour) =>
    RHYTHMS.filter(({ everyHours }) => hour % everyHours === 0).map(
      ({ minute, second = 0, happening }): Scheduled => ({
        at: hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS,
        happening: happening(hour),
      }),
    ),
  ).flat();

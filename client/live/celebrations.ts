import { type Moment, MOMENT_LIFE_MS } from "../../shared/protocol/moment.ts";
import { SECOND_MS, type UnixMs } from "../../shared/units/time.ts";

/** The wins of a screen: at most one at a time is celebrated, the others wait for their turn. */
export type Celebrations =
  | { readonly kind: "calm" }
  | {
      readonly kind: "celebrating";
      readonly moment: Moment;
      readonly since: UnixMs;
      /** The oldest first. */
      readonly waiting: readonly Moment[];
    };

export type CelebrationsEvent =
  { readonly kind: "told"; readonly moment: Moment } | { readonly kind: "tick" };

export const CALM: Celebrations = { kind: "calm" };

/** How long a win fills the screen. */
export const CELEBRATED_MS = 10 * SECOND_MS;
/** Whoever stands further back in the queue would be old before the turn comes. */
const MOST_WAITING = MOMENT_LIFE_MS / CELEBRATED_MS + 1;

/**
 * The celebrations after an event; `now` is the server's time. They follow from what was told and when: all screens
 * celebrate together, and where nobody is to be disturbed the same turns pass unseen, so that nothing is made up for
 * afterwards. What is older than a minute is no news, whether it came late or waited so long. An event that changes
 * nothing returns the same object.
 */
export function stepCelebrations(state: Celebrations, event: CelebrationsEvent, now: UnixMs): Celebrations {
  const current = onTick(state, now);
  return event.kind === "tick" ? current : onTold(current, event.moment, now);
}

function onTick(state: Celebrations, now: UnixMs): Celebrations {
  if (state.kind === "calm") return state;
  const { moment, since, waiting } = state;
  const fresh = waiting.filter((one) => isNews(one, now));
  // A clock that was set back must not hold a celebration for hours.
  if (Math.abs(now - since) >= CELEBRATED_MS) return begin(fresh, now);
  return fresh.length === waiting.length ? state : { kind: "celebrating", moment, since, waiting: fresh };
}

function onTold(state: Celebrations, moment: Moment, now: UnixMs): Celebrations {
  if (!isNews(moment, now)) return state;
  if (state.kind === "calm") return begin([moment], now);
  const { waiting } = state;
  const isKnown = [state.moment, ...waiting].some(({ id }) => id === moment.id);
  return isKnown || waiting.length >= MOST_WAITING ? state : { ...state, waiting: [...waiting, moment] };
}

function begin([moment, ...waiting]: readonly Moment[], now: UnixMs): Celebrations {
  return moment ? { kind: "celebrating", moment, since: now, waiting } : CALM;
}

const isNews = ({ at }: Moment, now: UnixMs): boolean => now - Date.parse(at) <= MOMENT_LIFE_MS;

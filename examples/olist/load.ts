import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Fact } from "./facts.ts";
import { describePushed, numeral, type Progress } from "./progress.ts";
import { type Door, pushFacts } from "./push.ts";
import { planReplay, type ReplayPlan } from "./replay-plan.ts";
import { play } from "./replay.ts";
import type { Settings } from "./settings.ts";
import { asIfNow } from "./shift.ts";

interface Load {
  readonly facts: readonly Fact[];
  readonly mode: Settings["mode"];
  readonly server: { readonly url: string; readonly token: string };
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Brings the facts to the server, and plays what is to be played; resolves with the number of refused facts. */
export async function load({ facts, mode, server, signal, progress }: Load): Promise<number> {
  const { history, played } = planOf(facts, mode, unixMs(Date.now()));
  const door: Door = {
    ...server,
    signal,
    onWait: (seconds, why) => progress.say(`${why}; trying again in ${seconds} s`),
  };
  const pushed = await pushFacts(history, {
    ...door,
    onProgress: (done) => progress.show(`${numeral(done)} of ${numeral(history.length)} facts pushed`),
  });
  progress.say(describePushed(pushed));
  progress.say(`Look at ${server.url}/ and ${server.url}/boards/states`);
  let refused = pushed.rejected.length;

  if (mode.kind === "replay") {
    progress.say(`Playing ${numeral(played.length)} facts at ${mode.speed}×`);
    const playing = play(played, door, (some, done) => {
      refused += some.rejected.length;
      if (some.rejected.length > 0) progress.say(describePushed(some));
      progress.show(`${numeral(done)} of ${numeral(played.length)} facts played`);
    });
    // A replay may be left before its end; history that is half pushed is another matter.
    await playing.catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    progress.say(signal.aborted ? "The replay was left." : "All facts are played.");
  }
  return refused;
}

function planOf(facts: readonly Fact[], mode: Settings["mode"], now: UnixMs): ReplayPlan {
  if (mode.kind === "replay") return planReplay(facts, { now, ...mode });
  const atTrueDates = mode.dates === "moved" ? [] : facts;
  const atMovedDates = mode.dates === "true" ? [] : asIfNow(facts, now);
  return { history: [...atTrueDates, ...atMovedDates], played: [] };
}

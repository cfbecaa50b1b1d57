import type { Browser } from "@playwright/test";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../shared/units/time.ts";
import { bygone } from "./bygone.ts";
import { PLAYLIST } from "./office/catalogue.ts";
import { beginAfter, openOffice, STEP_MS } from "./office/office.ts";
import { programmeOf } from "./office/programme.ts";
import type { Sample } from "./sample.ts";
import { openScreen, type Screen } from "./screen.ts";
import { addSeen, NOTHING_SEEN, type Seen, type Tally } from "./tally.ts";

/** A multiple of the playlist's round: what a page holds depends on what it shows. */
const SAMPLE_EVERY_MS = 15 * MINUTE_MS;
/** Into the turn of the first board: the one before is gone, the next is not yet prepared. */
const INTO_TURN_MS = 10 * SECOND_MS;
const ROUND_MS = PLAYLIST.reduce((sum, { dwellS }) => sum + dwellS * SECOND_MS, 0);
const ATTEMPTS = 1000;

/** What a soak has shown. */
export interface Soaked {
  readonly samples: readonly Sample[];
  readonly tally: Tally;
  /** Answers that the device keeps though their periods are long over. */
  readonly bygone: readonly string[];
}

interface Options {
  readonly hours: number;
  /** The real time, in which browsers forget what servers give them for a while. */
  readonly now: number;
  readonly onSample: (sample: Sample) => void;
}

/**
 * Plays so many hours of a busy office to a television. The server is the built product and its network is real; only
 * time is not, on both sides: it stands still while anything is under way, and then goes on by the next few seconds.
 *
 * @throws when the screen does not show live numbers when it is measured, as then there is nothing to be measured
 */
export async function soak(browser: Browser, { hours, now: real, onSample }: Options): Promise<Soaked> {
  const start = beginAfter(real);
  const office = await openOffice(start);
  try {
    const screen = await openScreen(browser, office, start);
    while (screen.now() % ROUND_MS !== INTO_TURN_MS) await screen.advance(SECOND_MS);
    const samples: Sample[] = [];
    const programme = [...programmeOf(hours)];
    let tally = NOTHING_SEEN;
    let before: Seen | undefined;
    for (let step = 0, at = 0; at < hours * HOUR_MS; step += 1) {
      while (programme[0] && programme[0].at <= at) await office.befall(programme.shift()!.happening);
      // What it showed so far, what comes in, and time that goes on: none waits for the other.
      const [seen] = await Promise.all([screen.look(), office.work(step), screen.advance(STEP_MS)]);
      at += STEP_MS;
      tally = addSeen(tally, before, seen);
      before = seen;
      if (at % SAMPLE_EVERY_MS !== 0) continue;
      await untilAtWork(screen);
      const sample = { at, ...(await screen.measure()) };
      samples.push(sample);
      onSample(sample);
    }
    const kept = await screen.keptAnswers();
    await screen.close();
    return { samples, tally, bygone: bygone(kept, screen.now()) };
  } finally {
    await office.close();
  }
}

/** Waits without time passing: what is on its way from the server arrives. */
async function untilAtWork(screen: Screen): Promise<void> {
  let seen = await screen.look();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (seen.board === PLAYLIST[0]?.board && seen.connection === "live") return;
    await screen.advance(0);
    seen = await screen.look();
  }
  throw new Error(`when it was to be measured, the screen showed ${JSON.stringify(seen)}`);
}

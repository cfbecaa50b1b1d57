import type { MomentSound } from "../moment/sound.ts";

/** A win to celebrate, as it is told to every screen. */
export interface Moment {
  readonly id: string;
  readonly title: string;
  /** Who, and what was reached. */
  readonly text: string;
  readonly picture?: string;
  readonly sound?: MomentSound;
  readonly at: string;
}

/** What is older than that is no news: a screen that was away does not celebrate yesterday. */
export const MOMENT_LIFE_MS = 60_000;

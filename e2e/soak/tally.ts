/** What is to be seen on a screen at a moment. */
export interface Seen {
  readonly board: string | undefined;
  /** As the wall says it: "live", "offline" … */
  readonly connection: string | undefined;
  readonly celebrates: boolean;
  readonly isIdentified: boolean;
  readonly isDark: boolean;
}

/** How often a screen was seen to do what it is for. */
export interface Tally {
  readonly turns: number;
  readonly offline: number;
  readonly celebrations: number;
  readonly identified: number;
  readonly dark: number;
}

export const NOTHING_SEEN: Tally = { turns: 0, offline: 0, celebrations: 0, identified: 0, dark: 0 };

/** Counts what has begun since the screen was looked at before. */
export function addSeen(tally: Tally, before: Seen | undefined, now: Seen): Tally {
  const begun = (what: (seen: Seen) => boolean): number =>
    what(now) && !(before !== undefined && what(before)) ? 1 : 0;
  return {
    turns: tally.turns + (before && now.board !== undefined && now.board !== before.board ? 1 : 0),
    offline: tally.offline + begun(({ connection }) => connection === "offline"),
    celebrations: tally.celebrations + begun(({ celebrates }) => celebrates),
    identified: tally.identified + begun(({ isIdentified }) => isIdentified),
    dark: tally.dark + begun(({ isDark }) => isDark),
  };
}

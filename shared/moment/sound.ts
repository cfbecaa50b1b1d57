/** What a win may sound like; a rule that names none is celebrated in silence. */
export const MOMENT_SOUNDS = ["chime", "fanfare"] as const;
export type MomentSound = (typeof MOMENT_SOUNDS)[number];

/** The looks that a picture can have: light on dark, which is calm in most rooms, and dark on light for bright ones. */
export const THEMES = ["dark", "light"] as const;

export type Theme = (typeof THEMES)[number];

/** How bad it is: 0 normal, 1 amber, 2 red. */
export type Rank = 0 | 1 | 2;

/** The name of each rank. */
export const RANK_NAMES = ["normal", "amber", "red"] as const;

export const rankOf = (name: (typeof RANK_NAMES)[number]): Rank => RANK_NAMES.indexOf(name) as Rank;

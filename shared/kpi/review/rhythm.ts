/** How often a KPI is to be reviewed (O2). */
export const RHYTHMS = ["weekly", "monthly", "quarterly"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** The rhythm of a KPI: what its definition says, else every month for Tier 1 and every quarter for Tier 2 (O2). */
export const rhythmOf = ({
  review,
  tier,
}: {
  readonly review?: Rhythm | undefined;
  readonly tier: 1 | 2;
}): Rhythm => review ?? (tier === 1 ? "monthly" : "quarterly");

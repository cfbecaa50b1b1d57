import type { LeagueSnapshotListing } from "../../../shared/protocol/league-views.ts";

/** Who is ranked: "Units of Sales", "Every person of Sales". */
export const sayLeague = ({ unitName, kind }: Pick<LeagueSnapshotListing, "unitName" | "kind">): string =>
  kind === undefined ? `Units of ${unitName}` : `Every ${kind} of ${unitName}`;

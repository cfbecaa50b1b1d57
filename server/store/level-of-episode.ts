import type { Episode } from "../../shared/risk/episode.ts";

/** The level of an episode: as bad as it is now; of one that is over, as bad as it ever was. */
export const levelOfEpisode = ({ rank, peak, end }: Episode): "amber" | "red" =>
  (end ? peak : rank) === 2 ? "red" : "amber";

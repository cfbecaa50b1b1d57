import type { AlertChange, StoredEpisode } from "../alert-store.ts";
import { levelOfEpisode } from "../level-of-episode.ts";

/**
 * A change as its tables have it. Written out before it travels to the store's thread: text is handed over faster than
 * what it describes.
 */
export const alertRows = ({ alert, episodes, entries }: AlertChange) => ({
  version: alert.version,
  alert: [alert.version, alert.evaluatedAt, JSON.stringify(alert), alert.kri] as const,
  episodes: episodes.map(episodeRow),
  entries: entries.map((entry) => [entry.episode, JSON.stringify(entry)] as const),
});

export type AlertRows = ReturnType<typeof alertRows>;

function episodeRow(stored: StoredEpisode) {
  const { episode, subject } = stored;
  const isOpen = episode.end === undefined || episode.attention.kind === "cleared-unacked";
  return [
    episode.id,
    subject.kri.id,
    ` ${subject.kri.lineage.join(" ")} `,
    levelOfEpisode(episode),
    isOpen ? 1 : 0,
    episode.openedAt,
    episode.end?.at ?? null,
    JSON.stringify(stored),
  ] as const;
}

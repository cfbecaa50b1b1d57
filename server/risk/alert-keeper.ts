import {
  type AlertChange,
  type AlertStore,
  type StoredAlert,
  type StoredEpisode,
} from "../store/alert-store.ts";
import { StoreError } from "../store/store.ts";

/** What follows for an alert as it is stored; undefined when nothing does. It may be asked again. */
export type Decide = (stored: StoredAlert | undefined) => Promise<AlertChange | undefined>;

/** Another writer may come first so often. */
const MOST_ATTEMPTS = 5;

interface Parts {
  readonly store: AlertStore;
  readonly onError: (error: unknown) => void;
}

/** What came of decisions. */
interface Kept {
  /** Whether all could be decided and kept. */
  readonly isWhole: boolean;
  /** Whether an episode is other than it was. */
  readonly hasChanged: boolean;
  /** Whether something has happened in one: more than another value of what is open. */
  readonly isNews: boolean;
  /** The episodes in which something has happened, as they are now. */
  readonly happened: readonly StoredEpisode[];
}

/** Remembers the alerts as they are stored, and changes them there; who was not first reads again and decides anew. */
export function createAlertKeeper({ store, onError }: Parts) {
  let known: Map<string, StoredAlert> | undefined;

  async function load(): Promise<Map<string, StoredAlert>> {
    known ??= new Map((await store.alerts()).map((alert) => [alert.kri, alert]));
    return known;
  }

  /** Whether each was kept. One that fails by itself is told of, left out, and holds up no other. */
  async function advance(changes: readonly AlertChange[]): Promise<(boolean | "faulty")[]> {
    if (changes.length === 0) return [];
    try {
      return await store.advance(changes);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      if (changes.length > 1) return (await Promise.all(changes.map((change) => advance([change])))).flat();
      onError(error);
      return ["faulty"];
    }
  }

  return {
    load,
    /**
     * Decides and keeps, by KRI.
     *
     * @throws when the store is away
     */
    async keep(decisions: ReadonlyMap<string, Decide>): Promise<Kept> {
      const alerts = await load();
      let [left, isWhole, hasChanged, isNews] = [decisions, true, false, false];
      const happened: StoredEpisode[] = [];
      const fail = (error: unknown): void => {
        onError(error);
        isWhole = false;
      };
      for (let attempt = 1; left.size > 0; attempt += 1) {
        const decided = [...left].map(([kri, decide]) => decide(alerts.get(kri)).catch(fail));
        const changes = (await Promise.all(decided)).filter((change) => change !== undefined);
        const kept = await advance(changes);
        const lost = new Map<string, Decide>();
        for (const [index, { alert, episodes, entries }] of changes.entries()) {
          if (kept[index] === true) {
            alerts.set(alert.kri, alert);
            hasChanged ||= episodes.length > 0;
            isNews ||= entries.length > 0;
            const told = new Set(entries.map(({ episode }) => episode));
            happened.push(...episodes.filter(({ episode }) => told.has(episode.id)));
            continue;
          }
          if (kept[index] === "faulty") {
            isWhole = false;
            continue;
          }
          const stored = await store.alert(alert.kri);
          if (stored) alerts.set(alert.kri, stored);
          hasChanged = isNews = true;
          const decide = left.get(alert.kri);
          if (decide) lost.set(alert.kri, decide);
        }
        if (lost.size > 0 && attempt === MOST_ATTEMPTS) {
          fail(new Error("Alerts are changed by somebody else all the time."));
          break;
        }
        left = lost;
      }
      return { isWhole, hasChanged, isNews, happened };
    },
  };
}

import { within } from "../api/within.ts";
import { chance } from "../lib/chance.ts";
import { reloadPage } from "../lib/page.ts";

/** What a reload needs of the outside. */
export interface ReloadOutside {
  /** Whether the server answers that it is ready. */
  readonly isReady: () => Promise<boolean>;
  readonly wait: (ms: number) => Promise<void>;
  /** 0 … 1. */
  readonly chance: () => number;
  readonly reload: () => void;
}

const BETWEEN_MS = 5000;
const PROOFS = 3;
const SPREAD_MS = 10_000;
const ANSWER_WITHIN_MS = 5000;

/**
 * Loads the page anew once the server has been ready three times in a row, ten seconds long: a page that left a
 * server which is about to fall would show nothing at all. At a random moment, so that not all screens come at once.
 */
export async function reloadWhenHealthy({ isReady, wait, chance, reload }: ReloadOutside): Promise<void> {
  await wait(chance() * SPREAD_MS);
  for (let proofs = 0; proofs < PROOFS;) {
    proofs = (await isReady()) ? proofs + 1 : 0;
    if (proofs < PROOFS) await wait(BETWEEN_MS);
  }
  reload();
}

/** The outside of a real page. */
export const pageOutside = (): ReloadOutside => ({
  isReady: async () => {
    try {
      const ask = (signal: AbortSignal) => fetch("/readyz", { cache: "no-store", signal });
      return (await within(ANSWER_WITHIN_MS, undefined, ask)).ok;
    } catch {
      return false;
    }
  },
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  chance,
  reload: reloadPage,
});

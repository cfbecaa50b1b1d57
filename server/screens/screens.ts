import { randomBytes } from "node:crypto";
import type { ScreenReport } from "../../shared/protocol/screens.ts";
import type { ScreenSettings } from "../../shared/screen/screen.ts";
import { DAY_MS, MINUTE_MS, type UnixMs } from "../../shared/units/time.ts";
import { createSessionSecret, hashOf, sameSecret } from "../access/secrets.ts";
import type { Clock } from "../lib/clock.ts";
import type { ScreenStore, StoredScreen } from "../store/store.ts";

const RENEW_AFTER_MS = DAY_MS;
/** For so long after a new credential was used the one before is still good: requests may have crossed. */
const OVERLAP_MS = 10 * MINUTE_MS;
const LIFE_MS = 180 * DAY_MS;
const SEEN_EVERY_MS = MINUTE_MS;

/** A screen with what it said last about itself. */
export interface Screen extends StoredScreen {
  readonly report?: ScreenReport;
  /** A board that an administrator wants to be seen, until an instant. */
  readonly show?: { readonly board: string; readonly until: UnixMs };
}

/** The screens that were paired: their settings, and the credentials that let them read. */
export interface Screens {
  list(): readonly Screen[];
  get(id: string): Screen | undefined;
  /** A new screen and the credential that its device gets. */
  add(
    settings: ScreenSettings,
    pairedBy: string,
  ): Promise<{ readonly id: string; readonly credential: string }>;
  /** The screen of that credential. One that was replaced and comes again was copied: the screen is removed. */
  identify(credential: string): Promise<Screen | undefined>;
  /** A new credential for a device, when the one it came with is a day old or was replaced without its knowing. */
  renewed(credential: string): Promise<string | undefined>;
  change(id: string, settings: ScreenSettings): Promise<boolean>;
  show(id: string, board: string, until: UnixMs): boolean;
  seen(id: string, report: ScreenReport): Promise<void>;
  remove(id: string): Promise<boolean>;
}

interface Parts {
  readonly store: ScreenStore;
  readonly clock: Clock;
  /** Told of a screen that was removed, whoever did it: its connections end. */
  readonly onRemoved: (id: string, why: "revoked" | "credential-reused") => void;
}

export async function createScreens({ store, clock, onRemoved }: Parts): Promise<Screens> {
  const screens = new Map<string, Screen>((await store.screens()).map((screen) => [screen.id, screen]));

  async function keep(screen: Screen): Promise<void> {
    screens.set(screen.id, screen);
    const { report: _report, show: _show, ...stored } = screen;
    await store.putScreen(stored);
  }

  async function remove(id: string, why: "revoked" | "credential-reused"): Promise<boolean> {
    if (!screens.delete(id)) return false;
    await store.removeScreen(id);
    onRemoved(id, why);
    return true;
  }

  const newCredential = (id: string): string => `${id}.${createSessionSecret()}`;

  return {
    list: () => [...screens.values()],
    get: (id) => screens.get(id),

    async add(settings, pairedBy) {
      const id = randomBytes(6).toString("hex");
      const credential = newCredential(id);
      const now = clock();
      await keep({ id, settings, hash: hashOf(credential), issuedAt: now, pairedAt: now, pairedBy });
      return { id, credential };
    },

    async identify(credential) {
      const screen = screens.get(credential.split(".")[0] ?? "");
      if (!screen || clock() >= screen.pairedAt + LIFE_MS) return undefined;
      const hash = hashOf(credential);
      if (sameSecret(hash, screen.hash)) {
        // From its first use on the new credential counts.
        if (screen.previousHash === undefined || screen.replacedAt !== undefined) return screen;
        const replaced = { ...screen, replacedAt: clock() };
        await keep(replaced);
        return replaced;
      }
      if (screen.previousHash === undefined || !sameSecret(hash, screen.previousHash)) return undefined;
      if (screen.replacedAt === undefined || clock() - screen.replacedAt < OVERLAP_MS) return screen;
      await remove(screen.id, "credential-reused");
      return undefined;
    },

    async renewed(credential) {
      const screen = screens.get(credential.split(".")[0] ?? "");
      if (!screen) return undefined;
      const hash = hashOf(credential);
      const isPresent = sameSecret(hash, screen.hash);
      if (isPresent && clock() - screen.issuedAt < RENEW_AFTER_MS) return undefined;
      // A device that comes with the one before, and has never used the present one, did not get it.
      // One that did so a moment ago is getting it by an answer that is still on its way.
      if (!isPresent && (screen.replacedAt !== undefined || clock() - screen.issuedAt < MINUTE_MS)) {
        return undefined;
      }
      const next = newCredential(screen.id);
      const { replacedAt: _replacedAt, ...kept } = screen;
      await keep({ ...kept, hash: hashOf(next), issuedAt: clock(), previousHash: hash });
      return next;
    },

    async change(id, settings) {
      const screen = screens.get(id);
      if (!screen) return false;
      await keep({ ...screen, settings });
      return true;
    },

    show(id, board, until) {
      const screen = screens.get(id);
      if (screen) screens.set(id, { ...screen, show: { board, until } });
      return screen !== undefined;
    },

    async seen(id, report) {
      const screen = screens.get(id);
      if (!screen) return;
      const now = clock();
      const seen = { ...screen, report, lastSeen: now };
      screens.set(id, seen);
      // Reports come often; the store needs to know only roughly.
      if (screen.lastSeen === undefined || now - screen.lastSeen >= SEEN_EVERY_MS) await keep(seen);
    },

    remove: (id) => remove(id, "revoked"),
  };
}

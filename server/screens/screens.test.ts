import { beforeEach, expect, test } from "vitest";
import { DAY_MS, MINUTE_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { ScreenSettings } from "../../shared/screen/screen.ts";
import type { ScreenStore, StoredScreen } from "../store/store.ts";
import { createScreens, type Screens } from "./screens.ts";

const START = unixMs(Date.parse("2026-11-21T12:00:00Z"));
const SETTINGS: ScreenSettings = {
  name: "Lobby",
  playlist: [{ board: "company", dwellS: 30 }],
  diagonalIn: 55,
  distanceM: 4,
  safeAreaPercent: 0,
  theme: "dark",
  blank: false,
  moments: true,
};

let now: UnixMs;
let screens: Screens;
let rows: Map<string, StoredScreen>;
let removed: string[];

const open = (): Promise<Screens> => {
  const store: ScreenStore = {
    screens: async () => [...rows.values()],
    putScreen: async (screen) => void rows.set(screen.id, screen),
    removeScreen: async (id) => void rows.delete(id),
  };
  return createScreens({ store, clock: () => now, onRemoved: (id, why) => removed.push(`${id} ${why}`) });
};
beforeEach(async () => {
  now = START;
  rows = new Map();
  removed = [];
  screens = await open();
});
const after = (ms: number): void => {
  now = unixMs(now + ms);
};
const nameOf = async (credential: string) => (await screens.identify(credential))?.settings.name;

test("a screen is known by its credential, also after a restart, and only the hash is kept", async () => {
  const { id, credential } = await screens.add(SETTINGS, "ana");
  expect(await nameOf(credential)).toBe("Lobby");
  expect(await nameOf(`${id}.guess`)).toBeUndefined();
  expect(await nameOf("")).toBeUndefined();
  screens = await open();
  expect(await nameOf(credential)).toBe("Lobby");
  expect(JSON.stringify([...rows.values()])).not.toContain(credential.split(".")[1]);
});

test("after a day the device gets another credential; the one before counts ten minutes longer", async () => {
  const { credential } = await screens.add(SETTINGS, "ana");
  expect(await screens.renewed(credential)).toBeUndefined();
  after(DAY_MS);
  const next = (await screens.renewed(credential)) ?? "";
  expect(await nameOf(credential)).toBe("Lobby");
  expect(await nameOf(next)).toBe("Lobby");
  after(10 * MINUTE_MS - 1);
  expect(await nameOf(credential)).toBe("Lobby");
  expect(removed).toEqual([]);
});

test("a replaced credential that comes again was copied: the screen is revoked", async () => {
  const { id, credential } = await screens.add(SETTINGS, "ana");
  after(DAY_MS);
  const next = (await screens.renewed(credential)) ?? "";
  await screens.identify(next);
  after(10 * MINUTE_MS);
  expect(await nameOf(credential)).toBeUndefined();
  expect(await nameOf(next)).toBeUndefined();
  expect([removed, rows.size]).toEqual([[`${id} credential-reused`], 0]);
});

test("a new credential that never arrived does no harm, however long the device was away", async () => {
  const { credential } = await screens.add(SETTINGS, "ana");
  after(DAY_MS);
  await screens.renewed(credential);
  after(3 * DAY_MS);
  expect(await nameOf(credential)).toBe("Lobby");
  const next = (await screens.renewed(credential)) ?? "";
  expect(await nameOf(next)).toBe("Lobby");
});

test("two answers on their way at once bring one new credential", async () => {
  const { credential } = await screens.add(SETTINGS, "ana");
  after(DAY_MS);
  const both = await Promise.all([screens.renewed(credential), screens.renewed(credential)]);
  expect(both.filter((one) => one !== undefined)).toHaveLength(1);
});

test("after 180 days a screen has to be paired again", async () => {
  const { credential } = await screens.add(SETTINGS, "ana");
  after(180 * DAY_MS - 1);
  expect(await nameOf(credential)).toBe("Lobby");
  after(1);
  expect(await nameOf(credential)).toBeUndefined();
});

test("what a screen says of itself is kept at once, and stored once a minute", async () => {
  const { id } = await screens.add(SETTINGS, "ana");
  const report = { engine: "Chromium 120", width: 1920, height: 1080 };
  await screens.seen(id, report);
  after(1000);
  await screens.seen(id, { ...report, board: "sales" });
  expect(screens.get(id)).toMatchObject({ report: { board: "sales" }, lastSeen: now });
  expect(rows.get(id)?.lastSeen).toBe(START);
  after(MINUTE_MS);
  await screens.seen(id, report);
  expect(rows.get(id)?.lastSeen).toBe(now);
});

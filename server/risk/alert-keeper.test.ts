import { afterAll, beforeAll, expect, test } from "vitest";
import { aStoredAlert, aStoredEpisode } from "../testing/alert-factories.ts";
import { type AlertWorld, createAlertWorld } from "../testing/alert-world.ts";
import type { AlertChange, StoredAlert } from "../store/alert-store.ts";
import { createAlertKeeper, type Decide } from "./alert-keeper.ts";

let world: AlertWorld;
beforeAll(async () => {
  world = await createAlertWorld("2026-03-02T08:00:00Z", {});
});
afterAll(() => world.close());

const next = (
  kri: string,
  stored: StoredAlert | undefined,
  more: Partial<AlertChange> = {},
): AlertChange => ({
  alert: aStoredAlert({ kri, version: (stored?.version ?? 0) + 1 }),
  episodes: [],
  entries: [],
  ...more,
});
const keeping =
  (kri: string, more: Partial<AlertChange> = {}): Decide =>
  (stored) =>
    Promise.resolve(next(kri, stored, more));

test("[I5] who was not first reads what is there and decides anew", async () => {
  const [mine, yours] = [1, 2].map(() =>
    createAlertKeeper({ store: world.store.alerts, onError: (error) => void world.errors.push(error) }),
  ) as [ReturnType<typeof createAlertKeeper>, ReturnType<typeof createAlertKeeper>];
  await Promise.all([mine.load(), yours.load()]);
  await mine.keep(new Map([["shared", keeping("shared")]]));
  const seen: (number | undefined)[] = [];
  const decide: Decide = (stored) => {
    seen.push(stored?.version);
    return Promise.resolve(next("shared", stored));
  };
  expect(await yours.keep(new Map([["shared", decide]]))).toEqual({
    isWhole: true,
    hasChanged: true,
    isNews: true,
    happened: [],
  });
  expect(seen).toEqual([undefined, 1]);
  expect((await world.store.alerts.alert("shared"))?.version).toBe(2);
});

test("what fails by itself is told of and left out; it holds up no other", async () => {
  const errors: string[] = [];
  const keeper = createAlertKeeper({
    store: world.store.alerts,
    onError: (error) => void errors.push(error instanceof Error ? error.message : ""),
  });
  const nobodys = { kind: "flapping", episode: "nobody's", seq: 1, at: world.now() } as const;
  const decisions = new Map<string, Decide>([
    ["undecided", () => Promise.reject(new Error("no reading"))],
    ["faulty", keeping("faulty", { entries: [nobodys] })],
    ["sound", keeping("sound", { episodes: [aStoredEpisode({ id: "e1" })] })],
  ]);
  expect(await keeper.keep(decisions)).toEqual({
    isWhole: false,
    hasChanged: true,
    isNews: false,
    happened: [],
  });
  expect(errors).toEqual(["no reading", expect.stringContaining("FOREIGN KEY")]);
  expect((await world.store.alerts.alerts()).map(({ kri }) => kri)).toEqual(["shared", "sound"]);
});

test("one that somebody else always changes first is given up for now", async () => {
  const keeper = createAlertKeeper({
    store: { ...world.store.alerts, advance: (changes) => Promise.resolve(changes.map(() => false)) },
    onError: (error) => void world.errors.push(error),
  });
  const { isWhole } = await keeper.keep(new Map([["contested", keeping("contested")]]));
  expect(isWhole).toBe(false);
  expect(world.errors).toEqual([new Error("Alerts are changed by somebody else all the time.")]);
});

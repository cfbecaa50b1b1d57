import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Reads, Store } from "../store.ts";
import { alertRows } from "./alert-rows.ts";
import { type Lane, openLane } from "./lane.ts";
import { lockFolder } from "./lock.ts";

const FILE = "tierboard.db";

/** Where the facts of a data folder are. */
export const databaseFile = (folder: string): string => join(folder, FILE);

/**
 * The embedded store: SQLite in one folder, on three threads: one writes, one reads for what is pushed, one reads
 * history. Takes the folder for itself.
 *
 * @throws with a sentence when the folder is in use, cannot be written, or is from a newer version
 */
export async function openSqliteStore(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  const release = lockFolder(folder);
  const lanes: Lane[] = [];
  const open = async (): Promise<Lane> => {
    const lane = await openLane(databaseFile(folder));
    lanes.push(lane);
    return lane;
  };
  const close = async (): Promise<void> => {
    await Promise.all(lanes.map((lane) => lane.close()));
    release();
  };

  try {
    // The first connection brings the schema up to date before the others look at it.
    const writer = await open();
    const [live, history] = await Promise.all([open(), open()]);
    return {
      epoch: await writer.call("nextEpoch"),
      live: readsOf(live),
      history: readsOf(history),
      access: {
        tokens: () => live.call("tokens"),
        addToken: (token) => writer.call("addToken", token),
        revokeToken: (id, at) => writer.call("revokeToken", id, at),
        session: (hash) => live.call("session", hash),
        addSession: (session) => writer.call("addSession", session),
        removeSession: (hash) => writer.call("removeSession", hash),
      },
      screens: {
        screens: () => writer.call("screens"),
        putScreen: (screen) => writer.call("putScreen", screen),
        removeScreen: (id) => writer.call("removeScreen", id),
      },
      documents: {
        newest: (kind) => writer.call("documents", kind),
        versions: (kind, id) => history.call("documentVersions", kind, id),
        add: (version) => writer.call("addDocument", version),
      },
      moments: {
        addMoment: (moment) => writer.call("addMoment", moment),
        moments: (query) => history.call("moments", query),
      },
      forecasts: {
        addForecast: (forecast) => writer.call("addForecast", forecast),
        forecastOn: (day) => history.call("forecastOn", day),
        unsettled: (endedBy) => history.call("unsettled", endedBy),
        settle: (period, final, at) => writer.call("settle", period, final, at),
        settled: (query) => history.call("settled", query),
      },
      leagueSnapshots: {
        add: (snapshot) => writer.call("addLeagueSnapshot", snapshot),
        get: (id) => history.call("leagueSnapshot", id),
        ofKpi: (kpi, limit) => history.call("leagueSnapshots", kpi, limit),
      },
      alerts: {
        alerts: () => writer.call("alerts"),
        alert: (kri) => writer.call("alert", kri),
        advance: (changes) => writer.call("advanceAlerts", changes.map(alertRows)),
        episode: (id) => writer.call("episode", id),
        episodes: (query) => history.call("episodes", query),
        timeline: (id) => history.call("timeline", id),
      },
      reshape: async (shape) => {
        await Promise.all([live.call("useShape", shape), history.call("useShape", shape)]);
        return { rebuilt: await writer.call("reshape", shape) };
      },
      commit: (requests, now) => writer.call("commit", requests, now),
      tidy: (now) => writer.call("tidy", now),
      ping: () => writer.call("ping"),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const readsOf = (lane: Lane): Reads => ({
  summarise: (kpi, pieces) => lane.call("summarise", kpi, pieces),
  buckets: (query) => lane.call("buckets", query),
  firstMonth: (kpi) => lane.call("firstMonth", kpi),
  newest: (kpi) => lane.call("newest", kpi),
  observations: (query) => lane.call("observations", query),
});

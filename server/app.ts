import compression from "compression";
import express, { type Request } from "express";
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Model } from "../shared/catalogue/model.ts";
import { FRAME_EVERY_MS, PULSE_EVERY_MS } from "../shared/protocol/events.ts";
import { ALERTS_EVERY_MS } from "../shared/protocol/pulse.ts";
import { type Access, createAccess } from "./access/access.ts";
import { can } from "./access/can.ts";
import { hasAdministrator } from "./access/has-administrator.ts";
import { screenSubject } from "./access/subject.ts";
import { followCatalogue } from "./catalogue/follow.ts";
import { type CatalogueChange, openCatalogue } from "./catalogue/in-use.ts";
import { errorLine } from "./catalogue/parse.ts";
import { type Config, isLoopbackOnly } from "./config.ts";
import { demoCatalogueFiles } from "./connectors/demo/catalogue-files.ts";
import { createLive } from "./engine/live.ts";
import { createReadings } from "./engine/readings.ts";
import { startFeed } from "./feed.ts";
import { createForecasts } from "./forecasts/forecasts.ts";
import { createCookies, SCREEN_COOKIE, SESSION_COOKIE } from "./http/cookies.ts";
import { docsRoute } from "./http/docs.ts";
import { createDoorkeeper } from "./http/doorkeeper.ts";
import { openFailures, openNotFound } from "./http/failures.ts";
import { openLite } from "./http/lite.ts";
import { openApiRoute } from "./http/openapi.ts";
import { allRoutes } from "./routes.ts";
import { isAllowedOrigin } from "./http/origin.ts";
import { buildOf, openPages } from "./http/pages.ts";
import { closeRoutes, openRoutes } from "./http/route.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { createHub } from "./hub/hub.ts";
import { createMoments } from "./moments/moments.ts";
import { createGroupCommit } from "./ingest/group-commit.ts";
import { createIngest } from "./ingest/ingest.ts";
import { systemClock } from "./lib/clock.ts";
import { watchEventLoop } from "./lib/event-loop.ts";
import type { Log } from "./lib/log.ts";
import { createMetrics } from "./lib/metrics.ts";
import { every } from "./lib/every.ts";
import { createEvaluator } from "./risk/evaluator.ts";
import { createScreens } from "./screens/screens.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";
import type { Shape } from "./store/store.ts";
import { madeHere, openStudio } from "./studio/studio.ts";

const MOST_WAITING = 200_000;
const REFRESH_EVERY_MS = 10_000;
const TOKENS_EVERY_MS = 2_000;
const CATALOGUE_EVERY_MS = 1_000;
const TIDY_EVERY_MS = 3_600_000;
const FORECASTS_EVERY_MS = 600_000;
// A client that neither ends its request nor reads its answer holds up a stop for no longer.
const STOP_WITHIN_MS = 5_000;

/** The whole server, assembled: the only place that knows all parts. */
export interface App {
  readonly server: Server;
  readonly access: Access;
  /** Starts what goes by itself once the server can be reached at this address. */
  start(url: string): Promise<void>;
  /** Lets running requests end, then lets go of everything. */
  close(): Promise<void>;
}

/**
 * @param pages the folder of the built client; without it only the interface is served
 * @throws with a sentence when the catalogue, the data folder or the access rules forbid a start
 */
export async function createApp(config: Config, log: Log, pages: string | undefined): Promise<App> {
  const clock = systemClock;
  const elapsed = () => performance.now();
  const catalogue = openCatalogue(config.catalogue, demoCatalogueFiles);
  const store = await openSqliteStore(config.dataDir);
  const openToLocal = isLoopbackOnly(config);
  const screens = await createScreens({
    store: store.screens,
    clock,
    onRemoved: (id, why) => {
      if (why === "credential-reused") {
        log.warn(
          { screen: id },
          "an old credential of a screen came again: it was copied, so the screen was revoked",
        );
      }
      hub.command(screenSubject(id), { kind: "revoked" });
      hub.disconnect([screenSubject(id)]);
    },
  });
  const studio = await openStudio({
    store: store.documents,
    clock,
    newId: randomUUID,
    goOver,
    onUnreadable: (kind, id) =>
      log.warn(
        { kind, id },
        "made in the browser by another release, it cannot be read by this one; it is kept, unseen",
      ),
  });
  catalogue.prepare(madeHere(studio)).use();
  await store.reshape(shapeOf(catalogue.model()));
  const warnOfAside = (): void => {
    for (const aside of catalogue.aside())
      log.warn(aside, "made in the browser, it does not fit to the catalogue's files; it is kept, unseen");
  };
  warnOfAside();
  const access = createAccess({
    store: store.access,
    clock,
    adminToken: config.adminToken,
    openToLocal,
    screenOf: async (credential) => (await screens.identify(credential))?.id,
  });
  await access.refresh();
  if (!openToLocal && config.adminToken === undefined && !(await hasAdministrator(access))) {
    await store.close();
    throw new Error(
      "There is no administrator yet, so nobody beyond this machine may come in: create one with 'npx tierboard token create admin --admin', or set TIERBOARD_ADMIN_TOKEN.",
    );
  }

  const onError = (error: unknown): void => log.error({ error }, "unexpected failure");
  const audit = (event: string, facts: object): void => log.info({ audit: true, ...facts }, event);
  const eventLoop = watchEventLoop();
  const readings = createReadings(store, catalogue.model(), clock);
  const live = createLive({
    readings,
    roundEveryMs: FRAME_EVERY_MS,
    elapsed,
    onError,
    onChanged: (changed) => {
      metrics.pushed(changed.length);
      hub.push(changed);
      moments.changed(changed);
      alerts.changed(changed);
    },
  });
  const originAllowed = (origin: string | undefined, host: string | undefined): boolean =>
    isAllowedOrigin(config.publicUrl, origin, host);
  const secure = config.publicUrl?.protocol === "https:";
  const cookies = createCookies(secure);
  const hub = createHub({
    live,
    model: () => readings.model,
    serverTime: () => readings.model.calendar.iso(clock()),
    catalogue: () => ({ version: catalogue.status().version, errors: catalogue.status().errors.length }),
    alerts: () => alerts.push(),
    alertsAt: () => alerts.evaluatedAt(),
    build: pages === undefined ? undefined : buildOf(pages),
    identify: async ({ token, asScreen, cookie, host }) => {
      const screen = cookies.read(cookie, SCREEN_COOKIE) ?? "";
      const session = cookies.read(cookie, SESSION_COOKIE);
      const subject = await access.identify(asScreen ? { screen } : { bearer: token, session, screen, host });
      return can(subject, { kind: "read" }) ? subject : undefined;
    },
    isAllowedOrigin: originAllowed,
    onError,
    elapsed,
  });
  const model = () => readings.model;
  const moments = createMoments({
    live,
    model,
    reads: store.history,
    store: store.moments,
    clock,
    onMoment: (moment) => hub.celebrate(moment),
    onError,
  });
  const alerts = createEvaluator({
    readings,
    live,
    store: store.alerts,
    clock,
    newId: randomUUID,
    onAlerts: (open) => hub.alerts(open),
    onHappened: (alert) => hub.alert(alert),
    onError,
  });
  const forecasts = createForecasts({ model, reads: store.history, store: store.forecasts, clock, onError });
  const metrics = createMetrics(() => hub.connections());
  const groupCommit = createGroupCommit({
    commit: (requests, now) => store.commit(requests, now),
    clock,
    mostWaiting: MOST_WAITING,
    onError: (error) => log.error({ error }, "facts could not be stored"),
    onCommitted: (touched, observations) => {
      metrics.stored(observations);
      live.committed(touched);
    },
  });
  const ingest = createIngest({
    model,
    groupCommit,
    clock,
    isNotable: moments.isNotable,
    onNoted: moments.noted,
    onRefused: (code) => metrics.refused(code),
  });

  const routes = allRoutes({
    config,
    clock,
    store,
    access,
    catalogue,
    studio,
    readings,
    alerts,
    ingest,
    screens,
    hub,
    metrics,
    cookies,
    audit,
  });
  const doorkeeper = createDoorkeeper({ access, cookies, isAllowedOrigin: originAllowed });
  const web = express();
  let stopping = false;
  web.disable("x-powered-by");
  web.use((_request, response, next) => {
    // Whoever sends one request after the other on a connection that stays open would hold it open for ever.
    if (stopping) response.setHeader("Connection", "close");
    next();
  });
  web.use(securityHeaders(secure));
  // The client's files are compressed when they are built; answers are text of many kilobytes, too.
  web.get("/api/{*path}", compression());
  const all = [...routes];
  all.push(docsRoute(all), openApiRoute(all, "1"));
  const onFailure = (error: unknown, { method, path }: Request): void =>
    log.error({ error, method, path }, "a request failed");
  openRoutes(web, all, doorkeeper, onFailure);
  openNotFound(web);
  closeRoutes(web);
  openLite(web, {
    readings,
    history: store.history,
    clock,
    screen: (id) => screens.get(id),
    doorkeeper,
    onError: onFailure,
  });
  if (pages !== undefined) openPages(web, pages);
  openFailures(web, onFailure);

  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, web);
  hub.attach(server);
  const timers = [
    every(PULSE_EVERY_MS, () => hub.pulse()),
    every(REFRESH_EVERY_MS, () => live.refresh()),
    every(ALERTS_EVERY_MS, () => void alerts.round()),
    every(TIDY_EVERY_MS, () => void store.tidy(clock()).catch(onError)),
    every(FORECASTS_EVERY_MS, () => void forecasts.round()),
    every(TOKENS_EVERY_MS, () => void access.refresh().then((gone) => hub.disconnect(gone), onError)),
  ];

  let changes = Promise.resolve();
  /** Goes over to a change of the catalogue: it counts, and is told of, once the store summarises as it says. */
  function goOver(change: CatalogueChange): Promise<void> {
    const done = changes.then(async () => {
      const next = catalogue.prepare(change);
      await store.reshape(shapeOf(next.model));
      next.use();
      readings.use(next.model);
      hub.rewatch();
      moments.use();
      void alerts.use();
      live.refresh();
      hub.pulse();
    });
    changes = done.catch(onError);
    return done;
  }

  // What was committed before the last end is judged before anything new can come in.
  await alerts.use();

  let stopFollowing = (): void => undefined;
  let stopFeed = (): Promise<void> => Promise.resolve();
  return {
    server,
    access,
    async start(url) {
      moments.use();
      void forecasts.round();
      if (config.catalogue !== undefined) {
        stopFollowing = followCatalogue(
          {
            path: config.catalogue,
            everyMs: CATALOGUE_EVERY_MS,
            onChange: (result) => {
              if (result.ok) {
                void goOver({ files: result.value }).then(
                  () => {
                    warnOfAside();
                    log.info("the catalogue was read again");
                  },
                  () => undefined,
                );
                return;
              }
              log.error(
                { errors: result.problem.map(errorLine) },
                "the catalogue's edit is not valid; the last good one stays in use",
              );
              // After the edit before, which may still be under way: the last one is what is told of.
              changes = changes.then(() => {
                catalogue.refuse(result.problem);
                hub.pulse();
              });
            },
          },
          catalogue.texts,
        );
      }
      if (config.catalogue === undefined) {
        const platform = {
          eventLoop,
          observations: () => metrics.observations(),
          screens: () => hub.connections(),
        };
        stopFeed = await startFeed({ url, access, log, clock, elapsed, platform });
      }
    },
    async close() {
      stopping = true;
      stopFollowing();
      for (const stop of timers) stop();
      await changes;
      await stopFeed();
      await Promise.race([hub.close(), sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await groupCommit.drain();
      await moments.close();
      await alerts.close();
      await forecasts.close();
      live.close();
      eventLoop.close();
      await store.close();
    },
  };
}

const shapeOf = ({ catalogue, aggregates }: Model): Shape => ({
  calendar: catalogue.organisation,
  aggregates,
});

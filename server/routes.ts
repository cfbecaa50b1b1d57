import type { Request } from "express";
import type { KpiSource } from "../shared/protocol/catalogue-views.ts";
import type { UnixMs } from "../shared/units/time.ts";
import type { Access } from "./access/access.ts";
import { screenSubject } from "./access/subject.ts";
import type { CatalogueInUse } from "./catalogue/in-use.ts";
import type { Config } from "./config.ts";
import type { Readings } from "./engine/readings.ts";
import { alertRoutes } from "./http/alerts.ts";
import { annotationRoutes } from "./http/annotations.ts";
import { boardDraftRoutes } from "./http/board-drafts.ts";
import { boardRoutes } from "./http/boards.ts";
import { catalogueHealthRoutes } from "./http/catalogue-health.ts";
import { catalogueRoutes } from "./http/catalogue.ts";
import { forecastRoute } from "./http/forecast.ts";
import { leagueSnapshotRoutes } from "./http/league-snapshots.ts";
import { leagueRoutes } from "./http/leagues.ts";
import { objectiveRoutes } from "./http/objectives.ts";
import { momentRoutes } from "./http/moments.ts";
import { observationRoutes } from "./http/observations.ts";
import { operationRoutes } from "./http/operation.ts";
import { pairingRoutes } from "./http/pairing.ts";
import { publicOrigin } from "./http/public-origin.ts";
import { qrRoute } from "./http/qr.ts";
import { kpiEditingRoutes } from "./http/kpi-editing.ts";
import { kpiQuestionRoutes } from "./http/kpi-questions.ts";
import { readingRoutes } from "./http/readings.ts";
import { reviewRoutes } from "./http/reviews.ts";
import { scorecardRoutes } from "./http/scorecards.ts";
import { screenRoutes } from "./http/screens.ts";
import { sessionRoutes } from "./http/session.ts";
import { versionRoutes } from "./http/versions.ts";
import { checkSettings } from "./screens/check-settings.ts";
import { createPairings } from "./screens/pairings.ts";
import type { Cookies } from "./http/cookies.ts";
import type { Route } from "./http/route.ts";
import type { Hub } from "./hub/hub.ts";
import type { Ingest } from "./ingest/ingest.ts";
import type { Clock } from "./lib/clock.ts";
import type { Metrics } from "./lib/metrics.ts";
import type { Evaluator } from "./risk/evaluator.ts";
import type { Screens } from "./screens/screens.ts";
import type { Store } from "./store/store.ts";
import type { Studio } from "./studio/studio.ts";

interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly store: Store;
  readonly access: Access;
  readonly catalogue: CatalogueInUse;
  readonly studio: Studio;
  readonly readings: Readings;
  readonly alerts: Evaluator;
  readonly ingest: Ingest;
  readonly screens: Screens;
  readonly hub: Hub;
  readonly metrics: Metrics;
  readonly cookies: Cookies;
  readonly audit: (event: string, facts: object) => void;
}

/** Every route of the interface, given what it needs. */
export function allRoutes(parts: Parts): Route[] {
  const {
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
  } = parts;
  const model = () => readings.model;
  const iso = (at: UnixMs) => model().calendar.iso(at);
  const origin = ({ headers }: Request) => publicOrigin(config.publicUrl, headers);
  const fileOf = (kpi: string) => catalogue.loaded().files.get(kpi);
  const sourceOf = (kpi: string): KpiSource => {
    const file = fileOf(kpi);
    const saved = file === undefined ? studio.kpis.get(kpi) : undefined;
    if (!saved) return { origin: "file", ...(file !== undefined && { file }) };
    const { version, savedAt, savedBy } = saved;
    return { origin: "studio", version, savedAt: iso(savedAt), savedBy };
  };
  const nameOf = (subject: string) => access.nameOf(subject);
  return [
    ...observationRoutes(ingest, store.history, model),
    ...readingRoutes(readings, store.history, clock),
    forecastRoute({ model, reads: store.history, store: store.forecasts, clock }),
    ...kpiQuestionRoutes(readings, store.history, clock),
    ...leagueRoutes(readings, store.history, clock),
    ...leagueSnapshotRoutes({
      readings,
      history: store.history,
      store: store.leagueSnapshots,
      clock,
      nameOf,
      audit,
    }),
    ...catalogueRoutes({
      model,
      sourceOf,
      status: () => catalogue.status(),
    }),
    ...kpiEditingRoutes({
      kpis: studio.kpis,
      model,
      catalogue,
      reads: store.history,
      clock,
      sourceOf,
      fileOf,
      nameOf,
      audit,
    }),
    ...versionRoutes({
      kpis: studio.kpis,
      boards: studio.boards,
      hasKpi: (id) => model().kpi(id) !== undefined,
      hasBoard: (id) => model().board(id) !== undefined,
      iso,
      nameOf,
    }),
    ...catalogueHealthRoutes(readings, clock),
    ...alertRoutes({
      store: store.alerts,
      model,
      iso,
      act: (id, action) => alerts.act(id, action),
      nameOf: (subject) => access.nameOf(subject),
      audit,
    }),
    ...scorecardRoutes(readings, clock),
    ...objectiveRoutes(readings, clock),
    ...boardDraftRoutes({ model }),
    ...boardRoutes({
      boards: studio.boards,
      model,
      version: () => catalogue.status().version,
      iso,
      sourceOf,
      boardFileOf: (board) => catalogue.loaded().boardFiles.get(board),
      audit,
    }),
    ...annotationRoutes({ annotations: studio.annotations, model, iso, audit }),
    ...reviewRoutes({
      reviews: studio.reviews,
      model,
      clock,
      nameOf: (subject) => access.nameOf(subject),
      audit,
    }),
    ...momentRoutes(store.moments, iso),
    ...sessionRoutes(access, cookies),
    ...pairingRoutes({
      pairings: createPairings({ clock }),
      screens,
      cookies,
      clock,
      checkSettings: (settings) => checkSettings(readings.model, settings),
      origin,
      audit,
    }),
    ...screenRoutes({
      screens,
      cookies,
      clock,
      iso,
      organisation: () => catalogue.loaded().catalogue.organisation,
      hasBoard: (board) => readings.model.board(board) !== undefined,
      checkSettings: (settings) => checkSettings(readings.model, settings),
      isOnline: (id) => hub.isOnline(screenSubject(id)),
      command: (id, command) => hub.command(screenSubject(id), command),
      audit,
    }),
    qrRoute({ origin }),
    ...operationRoutes(() => store.ping(), metrics),
  ];
}

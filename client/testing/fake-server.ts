import { createCalendar } from "../../shared/calendar/periods.ts";
import { recentPeriods } from "../../shared/calendar/recent-periods.ts";
import { overviewKpis } from "../../shared/catalogue/overview-kpis.ts";
import type { ComparisonKind } from "../../shared/calendar/compared.ts";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import { type Reading, type ReadingRef } from "../../shared/kpi/reading.ts";
import { readScorecard, scorecardReadings } from "../../shared/kpi/scorecard.ts";
import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";
import type { RealismHint } from "../../shared/kpi/realism.ts";
import { createUnitTree, type Unit } from "../../shared/kpi/units-tree.ts";
import type { Problem } from "../../shared/problem/problem.ts";
import type {
  CatalogueStatus,
  KpiView,
  KriView,
  UnitHealthView,
} from "../../shared/protocol/catalogue-views.ts";
import type { DataAlertView, ScorecardView } from "../../shared/protocol/goal-views.ts";
import type { OverviewItem } from "../../shared/protocol/history-views.ts";
import type { LeagueSnapshot } from "../../shared/protocol/league-views.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import { ACME_OBJECTIVES, ACME_SCORECARDS } from "./acme-goals.ts";
import { ACME, ACME_KPIS, ACME_UNITS } from "./acme.ts";
import { ACME_KRIS } from "./acme-alerts.ts";
import { createFakeAlerts } from "./fake-alerts.ts";
import { createFakeAnnotations } from "./fake-annotations.ts";
import { createFakeBoards } from "./fake-boards.ts";
import { fakeForecast } from "./fake-forecast.ts";
import { createFakeKpis } from "./fake-kpis.ts";
import { createFakeReadings } from "./fake-readings.ts";
import { createFakeReviews } from "./fake-reviews.ts";
import { fakeWhy } from "./fake-why.ts";

/** What a test may change about the fake server; everything is as usual where it says nothing. */
export interface FakeServerState {
  now: UnixMs;
  /** Answers a path with a failure: `true` is a network that is away. */
  fails: (path: string, method: string) => (Problem & { status: number }) | true | undefined;
  catalogueErrors: CatalogueStatus["errors"];
  dataAlerts: readonly DataAlertView[];
  health: readonly UnitHealthView[];
  /** The list of KPIs; each is read as the catalogue has it. */
  kpis: readonly KpiView[];
  /** Whether who asks may change things. */
  administers: boolean;
  /** Whether a KPI was made in the browser before (it would be in every list of them). */
  made: boolean;
  /** What was made in the browser and is not in use. */
  aside: CatalogueStatus["aside"];
  kris: readonly KriView[];
  /** What speaks against every target (T6). */
  hints: readonly RealismHint[];
}

/** A server in a few lines, for pages: the same catalogue and made-up numbers each time, and a record of what was asked. */
export function createFakeServer(start: Partial<FakeServerState> = {}) {
  const state: FakeServerState = {
    now: unixMs(Date.parse("2026-11-21T16:59:00+01:00")),
    fails: () => undefined,
    catalogueErrors: [],
    dataAlerts: [],
    health: [{ unit: "sales", checks: 14, findings: [] }],
    kpis: ACME_KPIS,
    administers: false,
    made: false,
    aside: [],
    kris: ACME_KRIS,
    hints: [],
    ...start,
  };
  const asked: string[] = [];
  const sent: { readonly request: string; readonly body: unknown }[] = [];
  const snapshots: LeagueSnapshot[] = [];
  const boards = createFakeBoards();
  const kpis = createFakeKpis(state.made);
  const alerts = createFakeAlerts();
  const annotations = createFakeAnnotations();
  const calendar = createCalendar(ACME);
  const tree = createUnitTree(ACME_UNITS);
  const made = createFakeReadings(calendar);
  const reviews = createFakeReviews(calendar);

  function overview(query: URLSearchParams): { readonly items: OverviewItem[] } {
    const at = unixMs(Date.parse(query.get("at") ?? "") || state.now);
    const items = overviewKpis(ACME_KPIS, ACME.oneMetric).map((kpi) => {
      const kind = (query.get("period") ?? kpi.period) as PeriodKind;
      const { grain, start, end } = recentPeriods(calendar, kind, calendar.periodAt(kind, at).end);
      const { points } = made.series(kpi, kpi.unit, grain, start, end, state.now);
      return {
        reading: made.reading(kpi, kpi.unit, calendar.periodAt(kind, at), state.now, 1),
        points: points.map(({ value }) => value ?? null),
      };
    });
    return { items };
  }

  function answer(method: string, path: string, query: URLSearchParams, sentBody: unknown): unknown {
    const [what = "", id, part, of, key] = path.split("/").map(decodeURIComponent);
    if (what === "boards") return boards.answer(method, [id, part], sentBody);
    if (what === "alerts") return alerts.answer(method, [id, part], query, sentBody);
    if (what === "kris") return { items: state.kris };
    if (what === "screens") return { items: [] };
    if (what === "organisation") return ACME;
    if (what === "units") return { items: ACME_UNITS };
    if (what === "data-alerts") return { items: state.dataAlerts };
    if (what === "objectives") return { items: ACME_OBJECTIVES };
    if (what === "scorecards") {
      if (id === undefined) return { items: ACME_SCORECARDS };
      const scorecard = ACME_SCORECARDS.find((candidate) => candidate.id === id);
      return scorecard && scorecardView(scorecard, query);
    }
    if (what === "catalogue" && id === "health") return { items: state.health };
    if (what === "annotations") return annotations.answer(method, id, query, sentBody);
    if (what === "reviews") return reviews.standings([...state.kpis, ...kpis.views()], state.now);
    if (what === "session") return { administers: state.administers };
    if (what === "catalogue") {
      const { catalogueErrors: errors } = state;
      return { version: "7c1f0a9e55d2", demo: true, kpis: ACME_KPIS.length, errors, aside: state.aside };
    }
    if (what === "overview") return overview(query);
    if (what !== "kpis") return undefined;
    const edits = kpis.views();
    if (id === undefined) return { items: [...state.kpis, ...edits] };
    const edited = kpis.answer(method, [id, part], query, sentBody);
    if (edited !== undefined) return edited;
    const kpi = [...ACME_KPIS, ...edits].find((candidate) => candidate.id === id);
    if (!kpi) return undefined;
    const unit = query.get("unit") ?? kpi.unit;
    const instant = (name: string): UnixMs => unixMs(Date.parse(query.get(name) ?? "") || state.now);
    const kind = (query.get("period") ?? kpi.period) as PeriodKind;
    const period = calendar.periodAt(kind, instant("at"));
    if (part === "reviews") return reviews.answer(id, sentBody);
    if (part === "reading") return made.reading(kpi, unit, period, state.now, 1);
    if (part === "benchmark") return made.benchmark(kpi, unit, period);
    if (part === "realism") return { kpi: kpi.id, unit, period, hints: state.hints };
    if (part === "comparison") {
      return made.comparison(
        kpi,
        unit,
        period,
        (query.get("with") ?? "previous") as ComparisonKind,
        state.now,
      );
    }
    if (part === "pace") return made.pace(kpi, unit, period, state.now);
    if (part === "why") {
      const basis = query.get("basis") === "year" ? "year" : "previous";
      return fakeWhy(calendar, kpi, { unit, period, basis, now: state.now });
    }
    if (part === "forecast") return fakeForecast(calendar, made, kpi, unit, period, state.now);
    if (part === "league") {
      const units = rivalsOf(unit, query.get("kind"));
      if (of === "snapshots") return publishedOf(kpi, key, sentBody);
      return of === "ranks"
        ? made.ranks(kpi, unit, period, units, state.now)
        : made.league(kpi, unit, period, units, state.now);
    }
    const grain = (query.get("grain") ?? "month") as PeriodKind;
    return made.series(kpi, unit, grain, instant("from"), instant("to"), state.now);
  }

  function publishedOf(kpi: KpiView, key: string | undefined, body: unknown): unknown {
    if (key !== undefined) return snapshots.find(({ id }) => id === key);
    if (body === undefined) return { items: snapshots };
    const asked = body as { unit: string; period: PeriodKind; at: string; kind?: string };
    const period = calendar.periodAt(asked.period, unixMs(Date.parse(asked.at)));
    const units = rivalsOf(asked.unit, asked.kind ?? null);
    const league = made.league(kpi, asked.unit, period, units, state.now);
    const snapshot: LeagueSnapshot = {
      id: `snapshot-${snapshots.length + 1}`,
      publishedAt: calendar.iso(state.now),
      publishedBy: "Grace",
      unit: asked.unit,
      unitName: tree.get(asked.unit)?.name ?? asked.unit,
      ...(asked.kind !== undefined && { kind: asked.kind }),
      period: league.period,
      kpiName: kpi.name,
      measure: kpi.measure,
      league,
    };
    snapshots.push(snapshot);
    return snapshot;
  }

  const rivalsOf = (unit: string, kind: string | null): readonly Unit[] =>
    kind === null
      ? tree.children(unit)
      : ACME_UNITS.filter((one) => one.kind === kind && tree.isWithin(one.id, unit));

  function scorecardView(scorecard: Scorecard, query: URLSearchParams): ScorecardView {
    const at = unixMs(Date.parse(query.get("at") ?? "") || state.now);
    const own = {
      unit: query.get("unit") ?? undefined,
      period: (query.get("period") as PeriodKind | null) ?? undefined,
    };
    const readings = scorecardReadings(scorecard, ACME_KPIS, own).flatMap((ref) => {
      const kpi = ACME_KPIS.find((candidate) => candidate.id === ref.kpi);
      return kpi ? [made.reading(kpi, ref.unit, calendar.periodAt(ref.period, at), state.now, 1)] : [];
    });
    const dataAlerts = state.dataAlerts.filter(({ scorecards }) => scorecards.includes(scorecard.id));
    return { ...scorecard, readings, standing: readScorecard(scorecard, readings), dataAlerts };
  }

  /** Stands in for `fetch`. */
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const address = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
    const url = new URL(address, "http://tierboard.test");
    const method = init?.method ?? "GET";
    asked.push(`${method} ${url.pathname}${url.search}`);
    const failure = state.fails(url.pathname, method);
    if (failure === true) throw new TypeError("Failed to fetch");
    if (failure) return problemResponse(failure);
    if (url.pathname === "/api/v1/session" && method !== "GET") return new Response(null, { status: 204 });
    const content: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
    if (method !== "GET") sent.push({ request: `${method} ${url.pathname}`, body: content });
    const body = answer(method, url.pathname.replace("/api/v1/", ""), url.searchParams, content);
    if (body === undefined) {
      return problemResponse({
        status: 404,
        code: "not-found",
        detail: `There is nothing at ${url.pathname}.`,
      });
    }
    return isRefusal(body) ? problemResponse(body) : Response.json(body);
  };

  /** What a watcher of these readings is sent first. */
  const snapshot = (refs: readonly Partial<ReadingRef>[], rev = 1): Reading[] =>
    refs.flatMap((ref) => {
      const kpi = ACME_KPIS.find(({ id }) => id === ref.kpi);
      if (!kpi) return [];
      const period = calendar.periodAt(ref.period ?? kpi.period, state.now);
      return [made.reading(kpi, ref.unit ?? kpi.unit, period, state.now, rev)];
    });

  return { state, asked, sent, alerts, boards, kpis, annotations, reviews, snapshots, fetch, snapshot };
}

export type FakeServer = ReturnType<typeof createFakeServer>;

const isRefusal = (body: unknown): body is Problem & { status: number } =>
  typeof body === "object" && body !== null && "status" in body && "code" in body;

const problemResponse = ({ status, ...problem }: Problem & { status: number }): Response =>
  new Response(JSON.stringify({ type: "about:blank", title: "Problem", status, ...problem }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });

import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  type SearchSchemaInput,
} from "@tanstack/react-router";
import { kpisQuery } from "../api/kpis.ts";
import { objectivesQuery } from "../api/objectives.ts";
import { organisationQuery } from "../api/organisation.ts";
import { scorecardsQuery } from "../api/scorecards.ts";
import { overviewQuery } from "../api/overview.ts";
import { unitsQuery } from "../api/units.ts";
import { CataloguePage } from "./catalogue/catalogue-page.tsx";
import { CompanyPage } from "./company-page/company-page.tsx";
import { DepartmentPage } from "./department/department-page.tsx";
import { KpiPage } from "./kpi/kpi-page.tsx";
import { LeaguePage } from "./league/league-page.tsx";
import { SnapshotPage } from "./league/snapshot-page.tsx";
import { KpiListPage } from "./list/kpi-list-page.tsx";
import { ObjectivesPage } from "./objectives/objectives-page.tsx";
import { safeReturnPath } from "./return-path.ts";
import { ScorecardListPage } from "./scorecards/scorecard-list-page.tsx";
import { ScorecardPage } from "./scorecards/scorecard-page.tsx";
import { parseSearch, readView, type ViewSearch, writeSearch } from "./search.ts";
import { NotFound } from "./shell/not-found.tsx";
import { Shell } from "./shell/shell.tsx";
import { WentWrong } from "./shell/went-wrong.tsx";
import { SignInPage } from "./sign-in/sign-in-page.tsx";

/** What routes take from the outside. */
export interface Context {
  readonly queryClient: QueryClient;
  /** Loads an address anew, as the browser does. */
  readonly load: (path: string) => void;
  /** Opens the browser's dialog for printing. */
  readonly print: () => void;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  validateSearch: (raw: ViewSearch & SearchSchemaInput): ViewSearch => readView(raw),
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.query({ ...organisationQuery, staleTime: "static" }),
      queryClient.query({ ...unitsQuery, staleTime: "static" }),
      queryClient.query({ ...kpisQuery, staleTime: "static" }),
      queryClient.query({ ...scorecardsQuery, staleTime: "static" }),
      queryClient.query({ ...objectivesQuery, staleTime: "static" }),
    ]),
  component: Shell,
});

const company = createRoute({
  getParentRoute: () => shell,
  path: "/company",
  loaderDeps: ({ search: { period, at } }) => ({ period, at }),
  // Asked for together with the catalogue, and not waited for: the page stands before its numbers are there.
  loader: ({ context: { queryClient }, deps }) => {
    queryClient.query(overviewQuery(deps)).catch(() => undefined); // the page says what is wrong with it
  },
  component: function CompanyRoute() {
    const navigate = company.useNavigate();
    const onView = (change: ViewSearch) =>
      void navigate({ to: ".", search: (before) => readView({ ...before, ...change }) });
    return <CompanyPage view={company.useSearch()} onView={onView} />;
  },
});

const kpiList = createRoute({
  getParentRoute: () => shell,
  path: "/kpis",
  component: function KpiListRoute() {
    return <KpiListPage owner={kpiList.useSearch().owner} />;
  },
});

const kpi = createRoute({
  getParentRoute: () => shell,
  path: "/kpis/$kpi",
  component: function KpiRoute() {
    const id = kpi.useParams().kpi;
    const navigate = kpi.useNavigate();
    const onView = (change: ViewSearch) =>
      void navigate({ to: ".", search: (before) => readView({ ...before, ...change }) });
    // Another KPI is another page: nothing of the one before is kept.
    return <KpiPage key={id} id={id} view={kpi.useSearch()} onView={onView} />;
  },
});

const ReviewPage = lazyRouteComponent(() => import("./reviews/review-page.tsx"), "ReviewPage");
const kpiReview = createRoute({
  getParentRoute: () => shell,
  path: "/kpis/$kpi/review",
  component: function KpiReviewRoute() {
    const id = kpiReview.useParams().kpi;
    const { unit } = kpiReview.useSearch();
    const navigate = kpiReview.useNavigate();
    const onDone = () =>
      void navigate({
        to: "/kpis/$kpi",
        params: { kpi: id },
        search: unit === undefined ? {} : { unit },
      });
    return <ReviewPage key={`${id} ${unit ?? ""}`} id={id} unit={unit} onDone={onDone} />;
  },
});

const ReviewsPage = lazyRouteComponent(() => import("./reviews/reviews-page.tsx"), "ReviewsPage");
const reviews = createRoute({
  getParentRoute: () => shell,
  path: "/reviews",
  component: function ReviewsRoute() {
    const navigate = reviews.useNavigate();
    const onView = (change: ViewSearch) =>
      void navigate({ to: ".", search: (before) => readView({ ...before, ...change }) });
    return <ReviewsPage view={reviews.useSearch()} onView={onView} />;
  },
});

const department = createRoute({
  getParentRoute: () => shell,
  path: "/departments/$", // a unit's id is its path: sales/emea
  component: function DepartmentRoute() {
    const id = department.useParams()._splat ?? "";
    const navigate = department.useNavigate();
    const onView = (change: ViewSearch) =>
      void navigate({ to: ".", search: (before) => readView({ ...before, ...change }) });
    return <DepartmentPage key={id} id={id} view={department.useSearch()} onView={onView} />;
  },
});

const league = createRoute({
  getParentRoute: () => shell,
  path: "/leagues/$kpi",
  component: function LeagueRoute() {
    const id = league.useParams().kpi;
    const navigate = league.useNavigate();
    const onView = (change: ViewSearch) =>
      void navigate({ to: ".", search: (before) => readView({ ...before, ...change }) });
    const onKpi = (picked: string) =>
      void navigate({ to: "/leagues/$kpi", params: { kpi: picked }, search: (before) => before });
    return <LeaguePage id={id} view={league.useSearch()} onView={onView} onKpi={onKpi} />;
  },
});

const leagueSnapshot = createRoute({
  getParentRoute: () => shell,
  path: "/leagues/$kpi/snapshots/$snapshot",
  component: function LeagueSnapshotRoute() {
    const { kpi: id, snapshot } = leagueSnapshot.useParams();
    return <SnapshotPage key={snapshot} kpi={id} id={snapshot} />;
  },
});

const scorecardList = createRoute({
  getParentRoute: () => shell,
  path: "/scorecards",
  component: ScorecardListPage,
});

const scorecard = createRoute({
  getParentRoute: () => shell,
  path: "/scorecards/$scorecard",
  component: function ScorecardRoute() {
    const id = scorecard.useParams().scorecard;
    const navigate = scorecard.useNavigate();
    const { print } = scorecard.useRouteContext();
    const onView = (change: ViewSearch) =>
      void navigate({ to: ".", search: (before) => readView({ ...before, ...change }) });
    return <ScorecardPage key={id} id={id} view={scorecard.useSearch()} onView={onView} onPrint={print} />;
  },
});

const objectives = createRoute({
  getParentRoute: () => shell,
  path: "/objectives",
  component: function ObjectivesRoute() {
    const navigate = objectives.useNavigate();
    const onUnit = (unit: string | undefined) =>
      void navigate({ to: ".", search: (before) => readView({ ...before, unit }) });
    return <ObjectivesPage unit={objectives.useSearch().unit} onUnit={onUnit} />;
  },
});

const AlertsPage = lazyRouteComponent(() => import("./alerts/alerts-page.tsx"), "AlertsPage");
const alerts = createRoute({
  getParentRoute: () => shell,
  path: "/alerts",
  component: function AlertsRoute() {
    const navigate = alerts.useNavigate();
    const onView = (change: ViewSearch) =>
      void navigate({ to: ".", search: (before) => readView({ ...before, ...change }) });
    return <AlertsPage view={alerts.useSearch()} onView={onView} />;
  },
});

const AlertPage = lazyRouteComponent(() => import("./alerts/alert-page.tsx"), "AlertPage");
const alert = createRoute({
  getParentRoute: () => shell,
  path: "/alerts/$alert",
  component: function AlertRoute() {
    const id = alert.useParams().alert;
    // Another episode is another page: nothing that was typed about the one before is kept.
    return <AlertPage key={id} id={id} />;
  },
});

const KriPage = lazyRouteComponent(() => import("./kris/kri-page.tsx"), "KriPage");
const kri = createRoute({
  getParentRoute: () => shell,
  path: "/kris/$kri",
  component: function KriRoute() {
    const id = kri.useParams().kri;
    return <KriPage key={id} id={id} />;
  },
});

const catalogue = createRoute({
  getParentRoute: () => shell,
  path: "/catalogue",
  component: CataloguePage,
});

const NewKpiPage = lazyRouteComponent(() => import("../studio/kpi-editor/new-kpi-page.tsx"), "NewKpiPage");
const newKpi = createRoute({
  getParentRoute: () => shell,
  path: "/catalogue/new",
  component: function NewKpiRoute() {
    const { copy, step } = newKpi.useSearch();
    return <NewKpiPage key={copy} copy={copy} step={step} />;
  },
});

const EditKpiPage = lazyRouteComponent(() => import("../studio/kpi-editor/edit-kpi-page.tsx"), "EditKpiPage");
const editKpi = createRoute({
  getParentRoute: () => shell,
  path: "/catalogue/$kpi/edit",
  component: function EditKpiRoute() {
    const id = editKpi.useParams().kpi;
    // Another KPI is another page: its changes are its own.
    return <EditKpiPage key={id} id={id} step={editKpi.useSearch().step} />;
  },
});

const glossary = createRoute({
  getParentRoute: () => shell,
  path: "/glossary",
  component: lazyRouteComponent(() => import("./glossary/glossary-page.tsx"), "GlossaryPage"),
});

const screens = createRoute({
  getParentRoute: () => shell,
  path: "/admin/screens",
  component: lazyRouteComponent(() => import("./admin/screens-route.tsx"), "ScreensRoute"),
});

const studio = createRoute({
  getParentRoute: () => shell,
  path: "/studio",
  component: lazyRouteComponent(() => import("../studio/studio-page.tsx"), "StudioPage"),
});

const EditorPage = lazyRouteComponent(() => import("../studio/editor-page.tsx"), "EditorPage");
const boardEditor = createRoute({
  getParentRoute: () => shell,
  path: "/studio/boards/$board",
  component: function BoardEditorRoute() {
    const id = boardEditor.useParams().board;
    // Another board is another page: its changes are its own.
    return <EditorPage key={id} id={id} />;
  },
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: "/gallery",
  component: lazyRouteComponent(() => import("../gallery/gallery.tsx"), "Gallery"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (raw: { return?: string } & SearchSchemaInput): { return?: string } =>
    typeof raw.return === "string" ? { return: raw.return } : {},
  component: function SignInRoute() {
    const wanted = signIn.useSearch().return;
    const { load } = signIn.useRouteContext();
    // Loaded anew, so that the live connection and everything asked for come with the new session.
    return <SignInPage onSignedIn={() => load(safeReturnPath(wanted))} />;
  },
});

const routeTree = root.addChildren([
  shell.addChildren([
    company,
    kpiList,
    kpi,
    kpiReview,
    reviews,
    department,
    league,
    leagueSnapshot,
    scorecardList,
    scorecard,
    objectives,
    alerts,
    alert,
    kri,
    catalogue,
    newKpi,
    editKpi,
    glossary,
    screens,
    studio,
    boardEditor,
  ]),
  gallery,
  signIn,
]);

interface Parts extends Context {
  /** The browser's, unless a test brings its own. */
  readonly history?: RouterHistory;
}

/** The addresses of all pages. */
export function createPagesRouter({ history, ...context }: Parts) {
  return createRouter({
    routeTree,
    context,
    ...(history && { history }),
    parseSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: WentWrong,
    scrollRestoration: true,
    defaultPreload: false,
  });
}

export type PagesRouter = ReturnType<typeof createPagesRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: PagesRouter;
  }
}

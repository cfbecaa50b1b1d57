// Who may import whom. Every comment says what to do instead. Run by scripts/check-imports.js.

/** The ladder inside shared/: a room may import itself and the rooms named behind it. */
const base = ["units", "problem"];
const ladder = {
  units: base,
  problem: base,
  calendar: [...base, "calendar"],
  kpi: [...base, "calendar", "kpi"],
  risk: [...base, "calendar", "kpi", "risk"],
  board: [...base, "calendar", "kpi", "risk", "board"],
  screen: [...base, "calendar", "screen"],
  moment: [...base, "kpi", "moment"],
  catalogue: [...base, "calendar", "kpi", "risk", "board", "moment", "catalogue"],
  protocol: [...base, "calendar", "kpi", "risk", "board", "screen", "moment", "catalogue", "protocol"],
};
const any = (names) => `(${names.join("|")})`;
const test = String.raw`\.test\.tsx?$`;

const ladderRules = Object.entries(ladder).map(([room, below]) => ({
  name: `shared-ladder-${room}`,
  severity: "error",
  comment: `shared/${room} may import only ${below.join(", ")}. Move what both need down the ladder, or the caller up.`,
  from: { path: `^shared/${room}/`, pathNot: [test, "/laws\\.ts$"] },
  to: { path: "^shared/", pathNot: `^shared/${any(below)}/` },
}));

/** @param name the npm package @param home where alone it may be named @param comment what to do instead */
const driver = (name, home, comment) => ({
  name: `driver-${name.replace("\\", "")}`,
  severity: "error",
  comment,
  from: { path: "^(client|server|shared)/", pathNot: [home, test] },
  to: { path: `^node_modules/${name}/` },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      comment: "Two files that import each other are one file, or want a third one below both.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      comment:
        "This import leads nowhere: write the path with its extension (./reading.ts), or install the package.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "shared-is-alone",
      severity: "error",
      comment:
        "shared/ is the domain: it imports itself, zod and temporal-polyfill. Take clocks, I/O and frameworks as arguments.",
      from: { path: "^shared/", pathNot: [test, "^shared/testing/", "/laws\\.ts$"] },
      to: { pathNot: ["^shared/(?!testing/)", "^node_modules/(zod|temporal-polyfill|temporal-spec)/"] },
    },
    {
      name: "shared-tests-are-alone",
      severity: "error",
      comment:
        "Tests of shared/ need only vitest, fast-check and yaml for tables of cases: what needs more is a test of another room.",
      from: { path: ["^shared/testing/", "^shared/.*/laws\\.ts$", `^shared/.*${test}`] },
      to: {
        pathNot: [
          "^shared/",
          "^node_modules/(zod|temporal-polyfill|temporal-spec|vitest|fast-check|yaml|vite/types)/",
        ],
      },
    },
    {
      name: "shared-rooms",
      severity: "error",
      comment: "A new room of shared/: give it its place in the ladder of .dependency-cruiser.cjs first.",
      from: { path: "^shared/", pathNot: `^shared/${any([...Object.keys(ladder), "testing"])}/` },
      to: {},
    },
    ...ladderRules,
    {
      name: "client-not-server",
      severity: "error",
      comment:
        "The client knows the server only by what travels: put the type or schema into shared/protocol.",
      from: { path: "^client/" },
      to: { path: "^server/" },
    },
    {
      name: "server-not-client",
      severity: "error",
      comment: "The server knows the client only by what travels: put what both need into shared/.",
      from: { path: "^server/" },
      to: { path: "^client/" },
    },
    {
      name: "product-not-outside",
      severity: "error",
      comment:
        "client/, server/ and shared/ are the product: e2e, examples and scripts look at it, never the reverse.",
      from: { path: "^(client|server|shared)/" },
      to: { path: "^(e2e|examples|scripts)/" },
    },
    {
      name: "widget-footprint",
      severity: "error",
      comment:
        "A widget gets everything as props: it may import widgets/define.ts, charts, ui, shared and React. " +
        "wall/tile.tsx joins it to live data; what two widgets share goes to client/ui or client/charts.",
      from: { path: "^client/widgets/([^/]+)/" },
      to: {
        pathNot: [
          "^client/widgets/$1/",
          "^client/widgets/define\\.tsx?$",
          "^client/(charts|ui|testing)/",
          "^shared/",
          "^node_modules/(react|react-dom|@types/react|@types/react-dom|vitest|fast-check|@testing-library/[^/]+)/",
        ],
      },
    },
    {
      name: "connector-footprint",
      severity: "error",
      comment:
        "A connector sees the world through the `outside` that connectors/define.ts hands it: emit instead of ingest, " +
        "outside.fetch instead of a client; retry and health are the runner's.",
      from: { path: "^server/connectors/([^/]+)/" },
      to: {
        path: "^(client|server)/",
        pathNot: [
          "^server/connectors/$1/",
          "^server/connectors/define\\.ts$",
          "^server/connectors/contract\\.ts$", // the suite that every connector's test runs
        ],
      },
    },
    {
      name: "connector-drivers",
      severity: "error",
      comment: "A connector may bring a driver of its own, but not the server's: emit observations instead.",
      from: { path: "^server/connectors/([^/]+)/" },
      to: { path: "^node_modules/(express|socket\\.io|socket\\.io-client|libsql|prom-client|pino)/" },
    },
    driver(
      "echarts",
      "^client/charts/",
      "Only client/charts names ECharts: ask charts/chart.tsx for a chart.",
    ),
    driver(
      "libsql",
      "^server/store/sqlite/",
      "Only server/store/sqlite names the driver: use store/store.ts.",
    ),
    driver("socket\\.io-client", "^client/live/", "Only client/live opens a socket: read the live store."),
    driver("socket\\.io", "^server/hub/", "Only server/hub names Socket.IO: publish through the hub."),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true, // an import of a type is an import
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

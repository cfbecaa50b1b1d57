import react from "@vitejs/plugin-react";
import { join } from "node:path";
import { defineConfig } from "vite";
import { root } from "./scripts/lib/root.js";
import { devServer } from "./scripts/vite/dev-server.ts";
import { fingerprint } from "./scripts/vite/fingerprint.ts";
import { precompress } from "./scripts/vite/precompress.ts";

const at = (path: string) => join(root, path);
const oldestTelevision = "chrome68";

// Every file costs a television a request: what nearly every wall needs travels together, the rest on its own.
const CHUNKS = [
  {
    name: "vendor",
    test: /node_modules\/(react|react-dom|scheduler|zustand|socket\.io-client|socket\.io-parser|engine\.io-client|engine\.io-parser|@socket\.io)\//,
  },
  // What every wall needs, and what the pages draw of a wall as well, which would otherwise be torn into pieces. Nothing
  // of it may be left to the wall's own entry: whoever loads this would run that.
  // How alerts are shown is loaded with the first of them.
  {
    name: "wall",
    test: /client\/(wall\/(?!readability|say-alerts|shown-alerts|alert-mark)|live\/|lib\/(viewport|page|clock|theme|kept|measure-text)|api\/(within|request-failed)|widgets\/(registry|define)|charts\/(theme|text-width|marks\/(icon|figure\.|use-shown-change)))|shared\/(units\/(format|time|tidy|measure|part\.|weekday)|board\/(layout|change-board|tile-(?!alert))|kpi\/(scorecard|objective|words|comparison|reading|freshness)\.|protocol\/(moment|pulse)|moment\/sound)|vite\/(preload-helper|modulepreload-polyfill)|@oxc-project\+runtime/,
  },
  // The usual widgets and the marks, but for those that the wall itself draws.
  {
    name: "widgets",
    test: /client\/(widgets\/(big-number|bullet|league|status-list|trend)\/(?!fixtures)|charts\/(lazy-trend|trend-legend|marks\/(?!icon|figure\.|use-shown-change))|ui\/status-badge)/,
  },
];

// One `vite build` writes dist/client and dist/server.
export default defineConfig(({ command }) => {
  // What is built is what users run, whoever asks for it: a test runner's own NODE_ENV would build React for development.
  if (command === "build") process.env["NODE_ENV"] = "production";
  return {
    root: at("client"),
    cacheDir: at("node_modules/.vite"),
    appType: "mpa", // which page draws which address is ours to say: scripts/vite/pages.ts, server/http
    plugins: [react(), devServer(), precompress(), fingerprint()],
    server: { port: 8080, fs: { allow: [root] } },
    builder: {},
    build: { emptyOutDir: true },
    environments: {
      client: {
        build: {
          outDir: at("dist/client"),
          target: oldestTelevision,
          cssTarget: oldestTelevision,
          manifest: true,
          rolldownOptions: {
            input: [at("client/index.html"), at("client/pages.html")],
            output: { codeSplitting: { groups: CHUNKS, includeDependenciesRecursively: false } },
          },
        },
      },
      ssr: {
        resolve: { external: true },
        build: {
          outDir: at("dist/server"),
          target: "node20",
          sourcemap: true,
          copyPublicDir: false,
          rolldownOptions: {
            input: {
              main: at("server/main.ts"),
              cli: at("server/cli/main.ts"),
              "sqlite-worker": at("server/store/sqlite/worker.ts"),
            },
            output: { format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
          },
        },
      },
    },
  };
});

import type { IncomingMessage, Server } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from "vite";
import { root } from "../lib/root.js";
import { pageOf } from "./pages.ts";

/** What server/dev.ts exports: the whole server, on an http server that does not listen by itself. */
interface DevModule {
  createDevServer: () => Promise<DevServer>;
}
interface DevServer {
  app: Server;
  close: () => Promise<void>;
}

// Not all of /api: the client's own modules lie in client/api.
const serverPaths = /^\/(api\/v1|api\/docs|healthz|readyz|metrics|lite|socket\.io|events)(?=[/?]|$)/;

function isForServer({ url = "/", method = "GET" }: IncomingMessage): boolean {
  return serverPaths.test(url) || !["GET", "HEAD", "OPTIONS"].includes(method);
}

/** A person who opens an address, not a page that asks for a module (which may live under the same path). */
function isNavigation({ url = "/", headers }: IncomingMessage): boolean {
  return (headers.accept?.includes("text/html") ?? false) && !/^\/@|\.html(\?|$)/.test(url);
}

/** Holds at most one running server, started when first asked for. */
function keepServer(vite: ViteDevServer) {
  const { ssr } = vite.environments;
  if (!ssr || !isRunnableDevEnvironment(ssr)) throw new Error("The ssr environment cannot run modules here.");
  const { runner } = ssr;
  let running: Promise<DevServer> | undefined;

  const start = async () => {
    const { createDevServer } = await runner.import<DevModule>(join(root, "server/dev.ts"));
    return createDevServer();
  };
  const get = () => {
    const started = (running ??= start());
    // A server that could not start is tried again with the next request: the mistake may be mended by then.
    started.catch(() => {
      if (running === started) running = undefined;
    });
    return started;
  };
  const stop = async () => {
    const stopping = running;
    running = undefined;
    runner.clearCache();
    await stopping?.then(({ close }) => close()).catch(() => undefined);
  };
  return { get, stop };
}

/** Runs our server inside `vite`: one process, one port, and a change of a server file starts it anew. */
export function devServer(): Plugin {
  let server: ReturnType<typeof keepServer> | undefined;
  let restarted: Promise<unknown> = Promise.resolve();

  return {
    name: "tierboard:dev-server",
    apply: (_, { command, isPreview }) => command === "serve" && !isPreview && !process.env.VITEST,

    configureServer(vite) {
      const current = keepServer(vite);
      server = current;
      const app = async () => {
        await restarted;
        return (await current.get()).app;
      };
      const complain = (error: unknown) => {
        const mistake = error instanceof Error ? error : new Error(String(error));
        vite.ssrFixStacktrace(mistake);
        vite.config.logger.error(mistake.stack ?? mistake.message, { timestamp: true, error: mistake });
        return mistake;
      };

      vite.middlewares.use((request, response, next) => {
        if (isForServer(request)) {
          app().then(
            (it) => it.emit("request", request, response),
            (error: unknown) => {
              next(complain(error));
            },
          );
          return;
        }
        if (isNavigation(request)) request.url = pageOf(new URL(request.url ?? "/", "http://dev").pathname);
        next();
      });

      vite.httpServer?.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        if (!serverPaths.test(request.url ?? "")) return; // Vite's own
        app().then(
          (it) => it.emit("upgrade", request, socket, head),
          (error: unknown) => {
            complain(error);
            socket.destroy();
          },
        );
      });
      vite.httpServer?.once("listening", () => void app().catch(complain));
      vite.httpServer?.once("close", () => void current.stop());
    },

    hotUpdate({ modules }) {
      if (this.environment.name !== "ssr" || modules.length === 0) return undefined;
      this.environment.moduleGraph.invalidateAll();
      restarted = restarted
        .then(() => server?.stop())
        .then(() => server?.get())
        .catch(() => undefined);
      return []; // we have reloaded; the browser's sockets reconnect by themselves
    },
  };
}

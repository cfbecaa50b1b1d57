import { fail, ok, type Result } from "../shared/problem/result.ts";
import { isLocalHost } from "./access/access.ts";
import { LOG_LEVELS, type LogLevel } from "./lib/log.ts";

/** The environment, parsed once. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** A file or folder of YAML; `undefined` for the demo organisation. */
  readonly catalogue: string | undefined;
  readonly adminToken: string | undefined;
  readonly publicUrl: URL | undefined;
  readonly logLevel: LogLevel;
}

const SHORTEST_ADMIN_TOKEN = 24;

/** Reads the environment; the problem is one sentence about the first value that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, string> {
  const text = (name: string): string | undefined =>
    env[name]?.trim() === "" ? undefined : env[name]?.trim();
  const port = text("PORT") ?? "8080";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    return fail(`PORT is '${port}': set it to a number from 0 (any free port) to 65535.`);
  }
  const logLevel = text("LOG_LEVEL") ?? "info";
  if (!isLogLevel(logLevel))
    return fail(`LOG_LEVEL is '${logLevel}': set it to one of ${LOG_LEVELS.join(", ")}.`);
  const adminToken = text("TIERBOARD_ADMIN_TOKEN");
  if (adminToken !== undefined && adminToken.length < SHORTEST_ADMIN_TOKEN) {
    return fail(
      `TIERBOARD_ADMIN_TOKEN has ${adminToken.length} characters: it must have at least ${SHORTEST_ADMIN_TOKEN}.`,
    );
  }
  for (const name of ["DATABASE_URL", "REDIS_URL"]) {
    if (text(name) !== undefined) {
      return fail(
        `${name} is set, but this version keeps everything in its embedded store: unset it and set DATA_DIR instead.`,
      );
    }
  }
  const demo = text("TIERBOARD_DEMO");
  if (demo !== undefined && demo !== "0" && demo !== "1") {
    return fail(
      `TIERBOARD_DEMO is '${demo}': set it to 1 (the demo organisation) or 0 (your own catalogue).`,
    );
  }
  const catalogue = text("TIERBOARD_CATALOGUE");
  if (demo === "0" && catalogue === undefined) {
    return fail(
      "TIERBOARD_DEMO is 0 and no catalogue is given: set TIERBOARD_CATALOGUE to a YAML file or a folder of them.",
    );
  }
  const publicUrl = readOrigin(text("PUBLIC_URL"));
  if (publicUrl === "wrong") {
    return fail(
      `PUBLIC_URL is '${text("PUBLIC_URL") ?? ""}': set it to the origin that people use, such as https://kpi.example.com.`,
    );
  }
  return ok({
    port: Number(port),
    host: text("HOST") ?? "127.0.0.1",
    dataDir: text("DATA_DIR") ?? "./data",
    catalogue: demo === "1" ? undefined : catalogue,
    adminToken,
    publicUrl,
    logLevel,
  });
}

const isLogLevel = (text: string): text is LogLevel => LOG_LEVELS.some((level) => level === text);

function readOrigin(text: string | undefined): URL | undefined | "wrong" {
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) return "wrong";
  const url = new URL(text);
  const isOrigin =
    /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "" && url.username === "";
  return isOrigin ? url : "wrong";
}

/** True while nobody but this machine can reach the server: it listens on loopback and no public address is given. */
export const isLoopbackOnly = ({ host, publicUrl }: Pick<Config, "host" | "publicUrl">): boolean =>
  (isLocalHost(host) || host === "::1") && (publicUrl === undefined || isLocalHost(publicUrl.host));

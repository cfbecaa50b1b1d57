import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../app.ts";
import type { Config } from "../config.ts";
import { createLog } from "../lib/log.ts";
import { type Answer, ask, type Question } from "./ask.ts";
import { SMALL_CATALOGUE } from "./small-catalogue.ts";

/** A server in this process, on a folder of its own. */
export interface TestApp {
  readonly url: string;
  readonly port: number;
  /** Holds the data folder and `catalogue.yaml`. */
  readonly folder: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Pushes with a token that may send everything, unless headers say otherwise. */
  push(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  ask(path: string, question: Question): Promise<Answer>;
  /** A new token with these scopes. */
  token(...scopes: string[]): Promise<{ readonly id: string; readonly text: string }>;
  revoke(id: string): Promise<boolean>;
  /** Stops it; the folder stays when it is to be started again. */
  close(more?: { keepFolder: boolean }): Promise<void>;
}

export const ADMIN_TOKEN = "an-administrator-for-the-tests";

interface Options extends Partial<Config> {
  /** A folder that an app before left. */
  readonly folder?: string;
  readonly catalogueText?: string;
}

/** Starts the server on a free port with the small catalogue. */
export async function startApp({ folder: before, catalogueText, ...config }: Options = {}): Promise<TestApp> {
  const folder = before ?? mkdtempSync(join(tmpdir(), "tierboard-app-"));
  const catalogue = join(folder, "catalogue.yaml");
  if (before === undefined) writeFileSync(catalogue, catalogueText ?? SMALL_CATALOGUE);
  const settings: Config = {
    port: 0,
    host: "127.0.0.1",
    dataDir: join(folder, "data"),
    catalogue,
    adminToken: ADMIN_TOKEN,
    publicUrl: undefined,
    logLevel: "silent",
    ...config,
  };
  const app = await createApp(settings, createLog("silent"), undefined);
  await new Promise<void>((resolve) => app.server.listen(settings.port, "127.0.0.1", resolve));
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  await app.start(url);
  const send = (path: string, question: Question): Promise<Answer> => ask(`${url}${path}`, question);
  return {
    url,
    port,
    folder,
    ask: send,
    get: (path, headers = {}) => send(path, { headers }),
    push: (body, headers = {}) =>
      send("/api/v1/observations", {
        method: "POST",
        headers: {
          authorization: `Bearer ${ADMIN_TOKEN}`,
          "content-type": "application/json",
          ...headers,
        },
        body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
      }),
    token: (...scopes) => app.access.createToken("test", scopes),
    revoke: (id) => app.access.revokeToken(id),
    async close({ keepFolder } = { keepFolder: false }) {
      await app.close();
      if (!keepFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

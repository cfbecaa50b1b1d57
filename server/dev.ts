import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { createLog } from "./lib/log.ts";

/** The server for `npm run dev`: Vite listens and forwards what belongs to it. */
export async function createDevServer() {
  const config = readConfig(process.env);
  if (!config.ok) throw new Error(config.problem);
  const app = await createApp(config.value, createLog(config.value.logLevel), undefined);
  await app.start(`http://127.0.0.1:${config.value.port}`);
  return { app: app.server, close: () => app.close() };
}

import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { createLog } from "./lib/log.ts";

// Built, this file lies in dist/server beside dist/client.
const CLIENT = fileURLToPath(new URL("../client", import.meta.url));

/**
 * Starts the server, says where it is, and runs until it is told to stop.
 *
 * @throws with a sentence that says what to do when it cannot start
 */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const app = await createApp(config, log, existsSync(join(CLIENT, "index.html")) ? CLIENT : undefined);
  const { server } = app;
  // Nothing but Socket.IO takes an upgrade: a connection that nobody takes would stay open for ever.
  server.on("upgrade", (request, socket) => {
    if (!/^\/socket\.io(\/|\?|$)/.test(request.url ?? "")) socket.destroy();
  });
  const stop = (): void => {
    log.info("stopping");
    server.close();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, "could not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(listenError(config, error)));
    server.listen(config.port, config.host, resolve);
  }).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const name = config.host.includes(":") ? `[${config.host}]` : config.host;
  const reachable = ["0.0.0.0", "[::]"].includes(name) ? "127.0.0.1" : name;
  process.stdout.write(`Tierboard ready on http://${name}:${port}\n`);
  await app.start(`http://${reachable}:${port}`);
}

function listenError({ host, port }: Config, error: Error): Error {
  const code = "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    return new Error(
      `Port ${port} on ${host} is in use: stop what uses it, or set PORT to another one (0 for any free port).`,
    );
  }
  if (code === "EACCES")
    return new Error(`Port ${port} may not be opened by this user: set PORT to one above 1023.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Error(
      `HOST is '${host}', which is no address of this machine: use 127.0.0.1, 0.0.0.0 or one of its addresses.`,
    );
  }
  return error;
}

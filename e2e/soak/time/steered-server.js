// Given to Node by --import: the time of a server is steered by who listens at the port STEERED_BY. Each line that comes
// is a number of milliseconds to let pass; what goes back is the time then.
import { syncBuiltinESMExports } from "node:module";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import timers from "node:timers";
import { isMainThread } from "node:worker_threads";

// The store's own thread is told the time by the server.
if (isMainThread) {
  const world = /** @type {any} */ (globalThis);
  world.steeredFrom = Number(process.env["STEERED_FROM"]);
  // A classic script, which no import of types knows.
  await import(new URL("./steered-time.js", import.meta.url).href);
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  Object.assign(timers, { setTimeout, clearTimeout, setInterval, clearInterval });
  syncBuiltinESMExports();

  const director = connect(Number(process.env["STEERED_BY"]), "127.0.0.1").unref();
  // Without a director it would stand still for ever.
  director.on("error", () => undefined).on("close", () => process.exit(1));
  createInterface(director).on("line", async (line) => {
    director.write(`${await world.steeredTime.advance(Number(line))}\n`);
  });
}

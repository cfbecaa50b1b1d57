import { io } from "socket.io-client";
import { expect, test } from "vitest";
import { startApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

test("a client comes back by itself after the server was stopped and started on the same data folder and port, and no revision goes back", async () => {
  const before = await startApp();
  const socket = io(before.url, { reconnectionDelay: 20, reconnectionDelayMax: 50, forceNew: true });
  const watcher = watcherOf(socket);
  try {
    await until("it is connected", () => socket.connected);
    for (let value = 1; value <= 5; value += 1) {
      await before.push([
        { kpi: "sales.revenue", value },
        { kpi: "finance.cost", value },
      ]);
      await watcher.watch({ board: "main" });
    }
    const sum = () => (watcher.reading("sales.revenue", "sales") as { value?: number } | undefined)?.value;
    await until("it has heard all", () => sum() === 15);
    const kept = ["sales.revenue sales", "sales.revenue company", "finance.profit company"].map((name) => {
      const [kpi = "", unit = ""] = name.split(" ");
      return { kpi, unit, reading: watcher.reading(kpi, unit) };
    });
    await before.close({ keepFolder: true });
    await until("it knows", () => watcher.ends.length > 0);
    expect(watcher.ends).toEqual(["transport close"]);

    const after = await startApp({ folder: before.folder, port: before.port });
    await until("it is back", () => socket.connected);
    expect(await watcher.watch({ board: "main" })).toMatchObject({ ok: true });
    for (const { kpi, unit, reading } of kept) {
      const now = watcher.reading(kpi, unit);
      expect(now?.rev).toBeGreaterThan(reading?.rev ?? Infinity);
      expect({ ...now, rev: 0 }).toEqual({ ...reading, rev: 0 });
    }
    await after.push({ kpi: "sales.revenue", value: 85 });
    await until("it hears again", () => sum() === 100);
    await until("a pulse agrees", () => watcher.pulses.at(-1)?.digest === watcher.digest());
    await after.close();
  } finally {
    socket.disconnect();
  }
});

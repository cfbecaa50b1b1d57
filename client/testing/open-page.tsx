import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { vi } from "vitest";
import { createPages } from "../pages/app.tsx";
import type { LiveStore } from "../live/live-store.ts";
import { createFakeServer, type FakeServer } from "./fake-server.ts";

/** Opens an address of the pages as a browser would, with a fake server behind it. Undone by `vi.unstubAllGlobals`. */
export function openPage(address: string, server: FakeServer = createFakeServer()) {
  vi.stubGlobal("fetch", server.fetch);
  const stores = new Set<LiveStore>();
  const loaded: string[] = [];
  let printed = 0;
  const serverTime = () => new Date(server.state.now).toISOString();

  const { Pages, router } = createPages({
    connect: (store, what) => {
      stores.add(store);
      const readings = "readings" in what ? what.readings : [];
      const snapshot = server.snapshot(
        readings.map(({ kpi, unit, period }) => ({ kpi, ...(unit && { unit }), ...(period && { period }) })),
      );
      store.happened({ kind: "connected" }, server.state.now);
      store.answered({ ok: true, snapshot, serverTime: serverTime() }, server.state.now);
      return () => stores.delete(store);
    },
    load: (path) => loaded.push(path),
    print: () => (printed += 1),
    history: createMemoryHistory({ initialEntries: [address] }),
    retries: 0,
  });
  render(<Pages />);

  return {
    server,
    /** Addresses that were loaded anew, outside the router. */
    loaded,
    /** How often the page was printed. */
    printed: () => printed,
    /** What happens on the live connections that are open. */
    stores,
    address: () => router.state.location.href,
  };
}

import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { OFFLINE_AFTER_MS } from "../../../shared/protocol/events.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { createLiveStore } from "../../live/live-store.ts";
import { LiveContext } from "../../live/use-reading.ts";
import { LinkNotice } from "./link-notice.tsx";

const start = unixMs(0);

function showNotice() {
  const store = createLiveStore(start);
  render(
    <LiveContext value={store}>
      <LinkNotice />
    </LiveContext>,
  );
  return store;
}

test("a page that is no longer pushed to says so, and stops saying it when it is again", () => {
  const store = showNotice();
  expect(screen.queryByRole("status")).toBeNull();
  act(() => store.happened({ kind: "tick" }, unixMs(OFFLINE_AFTER_MS)));
  expect(screen.getByRole("status")).toHaveTextContent("No connection to the server.");
  act(() => {
    store.happened({ kind: "connected" }, unixMs(OFFLINE_AFTER_MS + 1));
    const answer = { ok: true, snapshot: [], serverTime: new Date(0).toISOString() } as const;
    store.answered(answer, unixMs(OFFLINE_AFTER_MS + 2));
  });
  expect(screen.queryByRole("status")).toBeNull();
});

test("who may not watch is told why in the server's words", () => {
  const store = showNotice();
  const problem = { code: "forbidden", detail: "Sign in to watch this." } as const;
  act(() => store.answered({ ok: false, problem }, start));
  expect(screen.getByRole("alert")).toHaveTextContent("Sign in to watch this.");
});

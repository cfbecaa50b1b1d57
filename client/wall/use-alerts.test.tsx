import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AlertView } from "../../shared/protocol/alert-views.ts";
import { ALERTS_NOT_LIVE_AFTER_MS, digestOf, OFFLINE_AFTER_MS } from "../../shared/protocol/pulse.ts";
import { unixMs } from "../../shared/units/time.ts";
import { SAMPLE_ALERT, SAMPLE_AMBER } from "../charts/sample-alerts.ts";
import { SAMPLE_NOW } from "../charts/samples.ts";
import { estimateWidth } from "../charts/text-width.ts";
import { SAMPLE_ANSWERS, SAMPLE_BOARD, sampleStore } from "../gallery/sample-wall.ts";
import { stillAnswers } from "../gallery/still-answers.ts";
import { deviceNow } from "../lib/clock.ts";
import type { LiveStore } from "../live/live-store.ts";
import { LiveContext } from "../live/use-reading.ts";
import { AnswersContext } from "./use-asked.ts";
import { Wall } from "./wall.tsx";

const serverTime = new Date(SAMPLE_NOW).toISOString();

function draw(happened: (store: LiveStore) => void) {
  Object.assign(window, { innerWidth: 1920, innerHeight: 1080 });
  const store = sampleStore();
  happened(store);
  render(
    <LiveContext.Provider value={store}>
      <AnswersContext.Provider value={stillAnswers(SAMPLE_ANSWERS)}>
        <Wall id={SAMPLE_BOARD.id} em={estimateWidth} />
      </AnswersContext.Provider>
    </LiveContext.Provider>,
  );
}
const raise =
  (...open: AlertView[]) =>
  (store: LiveStore) =>
    store.alerted({ open, serverTime }, deviceNow());
/** The server's last pulse says that alerts were evaluated so long before it. */
const evaluated = (agoMs: number) => (store: LiveStore) =>
  store.pulsed(
    {
      serverTime,
      catalogue: "1",
      digest: digestOf(store.getState().readings.values()),
      alertsAt: new Date(SAMPLE_NOW - agoMs).toISOString(),
    },
    deviceNow(),
  );
const strips = () => screen.getByRole("alert").textContent.trim();
const marked = (word: string) =>
  [...document.querySelectorAll("[data-widget] header")].filter((head) => head.textContent.endsWith(word))
    .length;

test("[S4] a red alert has a strip, and every tile of its KPI its word; amber has only that", () => {
  draw(raise(SAMPLE_ALERT, SAMPLE_AMBER));
  expect(strips()).toContain("Red: Deals are lost to the new competitor");
  expect([marked("Red"), marked("Amber")]).toEqual([2, 2]);
});

test("what concerns another unit is nothing to this wall", () => {
  draw(raise({ ...SAMPLE_ALERT, kpi: "it.uptime", unit: "it", lineage: ["it", "company"] }));
  expect([strips(), marked("Red")]).toEqual(["", 0]);
});

test("alerts that were evaluated three rounds ago are not live, by the server's clock", () => {
  draw(evaluated(ALERTS_NOT_LIVE_AFTER_MS + 10_000));
  expect(strips()).toMatch(/^Alerts not live since \d\d:\d\d/);
});

test("alerts that were evaluated a round ago are, and nothing is said", () => {
  draw(evaluated(10_000));
  expect(strips()).toBe("");
});

test("a wall that is offline says that, and not that alerts are not live as well", () => {
  draw((store) => {
    evaluated(ALERTS_NOT_LIVE_AFTER_MS + 10_000)(store);
    store.happened({ kind: "tick" }, unixMs(deviceNow() + OFFLINE_AFTER_MS));
  });
  expect(strips()).toMatch(/^Offline since/);
  expect(strips()).not.toContain("not live");
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Period } from "../../shared/calendar/period.ts";
import { DAY_MS, unixMs } from "../../shared/units/time.ts";
import type { KeptForecast } from "./forecast-store.ts";
import type { Store } from "./store.ts";

const at = (iso: string) => unixMs(Date.parse(iso));
const NOVEMBER: Period = {
  kind: "month",
  start: at("2026-10-31T23:00:00Z"),
  end: at("2026-11-30T23:00:00Z"),
};
const DECEMBER: Period = { kind: "month", start: NOVEMBER.end, end: at("2026-12-31T23:00:00Z") };
const said = (day: string, more: Partial<KeptForecast> = {}): KeptForecast => ({
  kpi: "revenue",
  unit: "sales",
  period: NOVEMBER,
  day,
  madeAt: at(`${day}T06:00:00Z`),
  point: 1000,
  target: 900,
  ...more,
});

/** What every store must do with forecasts; `open` and `clear` as in the contract of the whole store. */
export function forecastsContract(
  name: string,
  open: () => Promise<Store>,
  clear: () => Promise<void>,
): void {
  describe(`the store of forecasts on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await clear();
    });
    const settled = (limit = 99, kind: Period["kind"] = "month") =>
      store.forecasts.settled({ kpi: "revenue", unit: "sales", kind, limit });

    test("[T8] of a KPI, unit and day the first forecast is kept, also across closing and opening", async () => {
      expect(await store.forecasts.addForecast(said("2026-11-20"))).toBe(true);
      expect(await store.forecasts.addForecast(said("2026-11-20", { point: 2 }))).toBe(false);
      await store.close();
      store = await open();
      expect(await store.forecasts.addForecast(said("2026-11-20", { point: 3 }))).toBe(false);
      expect(await store.forecasts.addForecast(said("2026-11-20", { unit: "support" }))).toBe(true);
      expect(await store.forecasts.addForecast(said("2026-11-21"))).toBe(true);
      expect(await store.forecasts.forecastOn("2026-11-20")).toEqual([
        { kpi: "revenue", unit: "sales" },
        { kpi: "revenue", unit: "support" },
      ]);
      expect(await store.forecasts.forecastOn("2026-11-22")).toEqual([]);
    });

    test("[T8] a period that has ended waits for its final value once, however many forecasts it has", async () => {
      await store.forecasts.addForecast(said("2026-11-20"));
      await store.forecasts.addForecast(said("2026-11-21"));
      await store.forecasts.addForecast(said("2026-12-20", { period: DECEMBER }));
      expect(await store.forecasts.unsettled(unixMs(NOVEMBER.end - 1))).toEqual([]);
      expect(await store.forecasts.unsettled(NOVEMBER.end)).toEqual([
        { kpi: "revenue", unit: "sales", period: NOVEMBER },
      ]);
    });

    test("[T8] what has settled comes back as it was said, the newest first, with the value that came", async () => {
      const whole = said("2026-11-20", { low: 900, high: 1100.5, chance: 0.75, target: [800, 1200] });
      await store.forecasts.addForecast(whole);
      await store.forecasts.addForecast(said("2026-11-21"));
      await store.forecasts.addForecast(said("2026-12-20", { period: DECEMBER }));
      expect(await settled()).toEqual([]);
      await store.forecasts.settle(whole, 0, DECEMBER.end);
      expect(await settled()).toEqual([
        { ...said("2026-11-21"), final: 0 },
        { ...whole, final: 0 },
      ]);
      expect((await settled(1)).map(({ day }) => day)).toEqual(["2026-11-21"]);
      expect(await settled(99, "quarter")).toEqual([]);
      expect(await store.forecasts.unsettled(NOVEMBER.end)).toEqual([]);
    });

    test("[T8] a final value stays what it was, and belongs to one KPI, unit and period", async () => {
      await store.forecasts.addForecast(said("2026-11-20"));
      await store.forecasts.settle(said("2026-11-20"), 1, NOVEMBER.end);
      await store.forecasts.settle(said("2026-11-20"), 2, DECEMBER.end);
      await store.forecasts.settle(said("2026-11-20", { unit: "support" }), 3, DECEMBER.end);
      expect((await settled()).map(({ final }) => final)).toEqual([1]);
    });

    test("forecasts are forgotten after three years", async () => {
      await store.forecasts.addForecast(said("2026-11-20"));
      await store.tidy(unixMs(said("2026-11-20").madeAt + 3 * 366 * DAY_MS));
      expect(await store.forecasts.forecastOn("2026-11-20")).toHaveLength(1);
      await store.tidy(unixMs(said("2026-11-20").madeAt + 3 * 366 * DAY_MS + 1));
      expect(await store.forecasts.forecastOn("2026-11-20")).toEqual([]);
    });
  });
}

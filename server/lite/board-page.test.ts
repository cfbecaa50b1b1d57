import { describe, expect, test } from "vitest";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import { aKpi, at } from "../../shared/testing/factories.ts";
import { renderLite } from "./board-page.ts";
import type { LiteBoard, LiteItem } from "./lite-board.ts";

const aReading = (overrides: Partial<Reading> = {}): Reading =>
  ({
    kpi: "sales.revenue",
    unit: "sales",
    period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
    rev: 1,
    state: "value",
    value: 812_345,
    at: "2026-11-21T16:59:02+01:00",
    freshness: "live",
    target: { value: 1_000_000, expected: 733_333 },
    previous: { value: 790_000, basis: "same-point" },
    change: { absolute: 22_345, relative: 0.02829 },
    attainment: 1.1077,
    status: "met",
    ...overrides,
  }) as Reading;

const anItem = (reading: Partial<Reading> = {}, kpi: Partial<Kpi> = {}): LiteItem => ({
  kpi: aKpi({ measure: { kind: "currency", currency: "EUR" }, ...kpi }),
  of: undefined,
  reading: aReading(reading),
});

const aBoard = (overrides: Partial<LiteBoard> = {}): LiteBoard => ({
  id: "sales",
  name: "Sales floor",
  organisation: { name: "Acme", locale: "en-GB", timeZone: "Europe/Berlin" },
  now: at("2026-11-21T17:05:00+01:00"),
  tiles: [{ title: "Revenue", items: [anItem()], league: undefined }],
  others: [],
  theme: "dark",
  ...overrides,
});

/** What a person reads: one space between words, no marks of the language. */
const textOf = (page: string): string =>
  page
    .replace(/<(title|noscript)>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

const withItems = (...items: LiteItem[]): string =>
  renderLite(aBoard({ tiles: [{ title: "Revenue", items, league: undefined }] }));

describe("a board as plain HTML", () => {
  test("tells its name, the organisation, the time there, and of one KPI everything", () => {
    expect(textOf(renderLite(aBoard()))).toBe(
      "Sales floor Acme Sat 21 Nov 17:05 Revenue €812K ✓ Met 111 % of pace Target €1M +€22.3K (+2.8 %) vs last month to date",
    );
  });

  test("tells of several KPIs name, value and status in a table", () => {
    const second = { ...anItem({ status: "off" }, { name: "Cost" }), of: "EMEA" };
    expect(textOf(withItems(anItem(), second))).toContain("Sales revenue €812K ✓ Met Cost, EMEA €812K × Off");
  });

  test("[S4] no status is told by its colour alone", () => {
    for (const [status, said] of [
      ["on-track", "↗ On track"],
      ["at-risk", "! At risk"],
      ["early", "… Early"],
      ["no-target", "– No target"],
    ] as const) {
      expect(textOf(withItems(anItem({ status })))).toContain(said);
    }
  });

  test("[F1, F2] a number that is not current says its age, and a stale one loses its colour", () => {
    expect(textOf(withItems(anItem({ freshness: "late" })))).toContain("late, 5 min old");
    const stale = withItems(anItem({ freshness: "stale", at: "2026-11-19T09:30:00+01:00" }));
    expect(textOf(stale)).toContain("stale, as of 19 Nov, 09:30");
    expect(stale).toContain('class="old"');
    expect(withItems(anItem({ freshness: "late" }))).not.toContain('class="old"');
  });

  test("[K8] a missing number is told with its reason", () => {
    const waiting = textOf(withItems(anItem({ state: "waiting" })));
    expect(waiting).toContain("Revenue – Waiting: no facts yet for November 2026");
    expect(textOf(withItems(anItem({ state: "undefined", reason: "zero-denominator" })))).toContain(
      "– Nothing to divide by yet",
    );
  });

  test("simulated numbers say so, in the head and on their tile", () => {
    const text = textOf(withItems(anItem({}, { simulated: true })));
    expect(text).toContain("~ Simulated data");
    expect(text).toContain("Revenue (simulated)");
    expect(textOf(renderLite(aBoard()))).not.toMatch(/simulated/i);
  });

  test("[L1–L4] a league table has ranks, movements, gaps, and who has no rank", () => {
    const league = {
      kpi: "sales.revenue",
      unit: "sales",
      period: aReading().period,
      rows: [
        { rank: 1, unit: "a", name: "Ana", value: 300, movement: 1, points: [] },
        { rank: 2, unit: "b", name: "Ben", value: 200, movement: -1, gap: 100, points: [] },
        { rank: 3, unit: "c", name: "Cy", value: 150, movement: "new" as const, gap: 50, points: [] },
      ],
      unranked: [{ unit: "d", name: "Di", reason: "waiting" as const }],
    };
    const page = renderLite(aBoard({ tiles: [{ title: "Teams", items: [anItem()], league }] }));
    expect(textOf(page)).toContain(
      "1 ▲ 1 Ana €300 2 ▼ 1 Ben €100 behind €200 3 new Cy €50 behind €150 Not ranked: Di (no facts yet)",
    );
  });

  test("links to the other boards in the same plain form", () => {
    const page = renderLite(aBoard({ others: [{ id: "a b", name: "Other" }] }));
    expect(page).toContain('<a href="/lite/boards/a%20b">Other</a>');
  });
});

test("whatever names hold stays text: nothing of them becomes a tag, an attribute or a script", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
  const page = renderLite(
    aBoard({
      name: evil,
      organisation: { name: evil, locale: "en-GB", timeZone: "Europe/Berlin" },
      tiles: [
        { title: evil, items: [anItem({}, { name: evil }), { ...anItem(), of: evil }], league: undefined },
        {
          title: evil,
          items: [anItem()],
          league: {
            kpi: evil,
            unit: evil,
            period: aReading().period,
            rows: [{ rank: 1, unit: evil, name: evil, value: 1, movement: 0, points: [] }],
            unranked: [{ unit: evil, name: evil, reason: "waiting" }],
          },
        },
      ],
      others: [{ id: evil, name: evil }],
    }),
  );
  const ours = renderLite(aBoard()).match(/<script[^>]*>/g);
  expect(page.match(/<script[^>]*>/g)).toEqual(ours);
  expect(page).not.toMatch(/<img|onerror='/);
  // Its own ampersand is escaped once more.
  expect(page).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("&amp;amp;");
});

test("a light page is named so on its root, and its links lead to light pages", () => {
  const others = [{ id: "other", name: "Other" }];
  const [dark, light] = (["dark", "light"] as const).map((theme) => renderLite(aBoard({ others, theme })));
  expect(dark).toContain('<html lang="en" class="dark">');
  expect(dark).toContain('href="/lite/boards/other"');
  expect(light).toContain('<html lang="en" class="light">');
  expect(light).toContain('href="/lite/boards/other?theme=light"');
});

test("a page keeps to the content security policy: no inline script, style or handler", () => {
  const page = renderLite(aBoard());
  expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/);
  expect(page.match(/<script[^>]*>.*?<\/script>/gs)).toEqual(['<script src="/lite.js"></script>']);
});

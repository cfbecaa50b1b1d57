import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../shared/units/time.ts";
import { programmeOf } from "./programme.ts";

const THREE_DAYS = programmeOf(72);
const kindsWithin = (from: number, to: number) =>
  new Set(THREE_DAYS.flatMap(({ at, happening }) => (at >= from && at < to ? [happening.kind] : [])));

test("everything that ever happens has happened in the first hour", () => {
  expect(kindsWithin(0, HOUR_MS)).toEqual(kindsWithin(0, Infinity));
});

test("it goes in order, and what is begun is over before it is measured at the next quarter of an hour", () => {
  const times = THREE_DAYS.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  for (let quarter = 0; quarter <= 72 * HOUR_MS; quarter += 15 * MINUTE_MS) {
    const before = THREE_DAYS.filter(({ at }) => at < quarter).map(({ happening }) => happening);
    const last = (kind: string) => before.filter((one) => one.kind === kind).pop();
    expect(last("network") ?? { up: true }).toMatchObject({ up: true });
    expect(last("blank") ?? { blank: false }).toMatchObject({ blank: false });
    expect(last("playlist") ?? { usual: true }).toMatchObject({ usual: true });
    expect(THREE_DAYS.filter(({ at }) => at > quarter - 2 * MINUTE_MS && at <= quarter)).toEqual([]);
  }
});

test("every hour the connection is lost twice, every few hours an administrator wants something", () => {
  const counts: Record<string, number> = {};
  for (const { happening } of THREE_DAYS) counts[happening.kind] = (counts[happening.kind] ?? 0) + 1;
  expect(counts).toEqual({
    win: 72,
    network: 288,
    identify: 36,
    show: 24,
    playlist: 48,
    blank: 36,
    edit: 12,
    restart: 6,
  });
});

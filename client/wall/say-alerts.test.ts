import { expect, test } from "vitest";
import { anAlert } from "../../shared/testing/an-alert.ts";
import { at } from "../../shared/testing/factories.ts";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import { SAMPLE_BOARD } from "../gallery/sample-wall.ts";
import { sayAlerts } from "./say-alerts.ts";

const NOW = at("2026-11-21T16:59:00+01:00");
const saying = {
  now: NOW,
  format: createFormat("en-GB"),
  times: createTimeFormat("en-GB", "Europe/Berlin"),
  notLiveSince: undefined,
};
const said = (...alerts: ReturnType<typeof anAlert>[]) =>
  sayAlerts(alerts, SAMPLE_BOARD, saying).map(({ look, texts, more }) =>
    [look, texts[0], more?.[0]]
      .filter((part) => part !== undefined)
      .join(" | ")
      .replaceAll("\u00a0", " "),
  );
const resolved = (iso: string) => ({ at: iso, kind: "resolved" }) as const;

test("a red alert takes a strip: value against limit, since when, owner, and that nobody has acknowledged it", () => {
  expect(said(anAlert())).toEqual([
    "alert | Red: Customers leave, 6.2 % (limit 5 %) | since 09:12 · owner Head of Success · not acknowledged",
  ]);
});

test("who acknowledged it stands there, until when, and who it was given to", () => {
  const attended = { attendedBy: "Ana", attendedUntil: "2026-11-21T18:00:00+01:00" } as const;
  expect(said(anAlert({ attention: "acked", assignee: "Ben", ...attended }))).toEqual([
    "alert | Red: Customers leave, 6.2 % (limit 5 %) | since 09:12 · owner Head of Success, assigned to Ben · acknowledged by Ana until 18:00",
  ]);
});

test("[K8] silence is no value; a range has two limits; what nobody owns says so", () => {
  const { value: _, owner: __, ...alert } = anAlert({ limit: [-0.05, 0.03], evidence: "no-data" });
  expect(said(alert)).toEqual([
    "alert | Red: Customers leave, no value (limits −5 % to 3 %) | since 09:12 · no owner · not acknowledged · no new data",
  ]);
});

test("with less room words go, the name and whether somebody cares stay longest", () => {
  const [strip] = sayAlerts([anAlert()], SAMPLE_BOARD, saying);
  expect(strip?.texts.at(-1)).toBe("Customers leave");
  expect(strip?.more?.at(-1)).toBe("not acknowledged");
  for (const texts of [strip?.texts ?? [], strip?.more ?? []]) {
    expect(texts.map(({ length }) => length)).toEqual(
      texts.map(({ length }) => length).sort((a, b) => b - a),
    );
  }
});

test("the others that are red are named in a line; amber ones are none of it, nor what concerns another board", () => {
  expect(
    said(
      anAlert(),
      anAlert({ id: "e2", name: "Deals are lost" }),
      anAlert({ id: "e3", level: "amber" }),
      anAlert({ id: "e4", unit: "support", lineage: ["support", "company"] }),
    ),
  ).toEqual([expect.stringContaining("Red: Customers leave"), "alert | 1 more is red: Deals are lost"]);
});

test("back to normal is said until it is seen, or for some hours", () => {
  const well = (iso: string) => anAlert({ attention: "cleared-unacked", ended: resolved(iso) });
  expect(said(well("2026-11-21T16:00:00+01:00"))).toEqual([
    "calm | Back to normal: Customers leave, was red from 09:12; nobody has seen it",
  ]);
  expect(said(well("2026-11-21T08:58:00+01:00"))).toEqual([]);
});

test("a wall whose alerts are not evaluated says since when, whatever it shows", () => {
  const notLiveSince = at("2026-11-21T16:50:00+01:00");
  expect(sayAlerts([], SAMPLE_BOARD, { ...saying, notLiveSince }).map(({ texts }) => texts)).toEqual([
    ["Alerts not live since 16:50: nobody is told of new ones", "Alerts not live since 16:50"],
  ]);
});

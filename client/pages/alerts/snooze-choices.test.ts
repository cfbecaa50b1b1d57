import { expect, test } from "vitest";
import { aCalendar, at } from "../../../shared/testing/factories.ts";
import { snoozeChoices } from "./snooze-choices.ts";

const calendar = aCalendar({ timeZone: "Europe/Berlin", businessDays: ["mon", "tue", "wed", "thu", "fri"] });
const said = (now: string) =>
  snoozeChoices(calendar, at(now)).map(({ label, until }) => `${label}: ${calendar.iso(until)}`);

test("[P2] on a Saturday the next business day is Monday", () => {
  expect(said("2026-11-21T16:59:00+01:00")).toEqual([
    "for an hour: 2026-11-21T17:59:00+01:00",
    "for four hours: 2026-11-21T20:59:00+01:00",
    "until tomorrow morning: 2026-11-22T08:00:00+01:00",
    "until the next business day: 2026-11-23T08:00:00+01:00",
  ]);
});

test("[P2] where tomorrow is a business day it is not offered twice", () => {
  expect(said("2026-11-24T16:59:00+01:00").slice(2)).toEqual([
    "until tomorrow morning: 2026-11-25T08:00:00+01:00",
  ]);
});

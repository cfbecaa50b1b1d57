import { expect, test } from "vitest";
import { isActivityName } from "./activity-name.ts";

test.each([
  "Calls made",
  "Number of meetings",
  "Cold calls",
  "Customer visits",
  "Emails sent",
  "Training hours",
])("[O3] '%s' is an activity", (name) => expect(isActivityName(name)).toBe(true));

test.each([
  "Win rate",
  "Sales revenue",
  "Cost per visit",
  "Visits that led to an order",
  "Time to report",
  "Meeting satisfaction",
  "Unsolicited applications",
])("[O3] '%s' is none", (name) => expect(isActivityName(name)).toBe(false));

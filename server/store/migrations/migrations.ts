import { facts } from "./0001-facts.ts";
import { access } from "./0002-access.ts";
import { screens } from "./0003-screens.ts";
import { boards } from "./0004-boards.ts";
import { moments } from "./0005-moments.ts";
import { annotations } from "./0006-annotations.ts";
import { forecasts } from "./0007-forecasts.ts";
import { leagueSnapshots } from "./0008-league-snapshots.ts";
import { documents } from "./0009-documents.ts";
import { alerts } from "./0010-alerts.ts";

/** Every step of the schema in order; a step that was released is never changed, only followed by another. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "0001-facts", sql: facts },
  { name: "0002-access", sql: access },
  { name: "0003-screens", sql: screens },
  { name: "0004-boards", sql: boards },
  { name: "0005-moments", sql: moments },
  { name: "0006-annotations", sql: annotations },
  { name: "0007-forecasts", sql: forecasts },
  { name: "0008-league-snapshots", sql: leagueSnapshots },
  { name: "0009-documents", sql: documents },
  { name: "0010-alerts", sql: alerts },
];

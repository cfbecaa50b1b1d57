import type { Status } from "../../shared/kpi/attainment.ts";
import { STATUS_WORDS } from "../../shared/kpi/words.ts";
import { type Html, html } from "./html.ts";

/** Signs that the oldest fonts have; the word stands beside them (S4). */
const SIGNS: Readonly<Record<Status, string>> = {
  met: "✓",
  "on-track": "↗",
  "at-risk": "!",
  off: "×",
  early: "…",
  "no-target": "–",
};

/** A status as sign and word. */
export const statusMark = (status: Status): Html =>
  html`<span class="status ${status}">${SIGNS[status]} ${STATUS_WORDS[status]}</span>`;

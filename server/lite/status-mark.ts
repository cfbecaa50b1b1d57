import type { Status } from "../../shared/kpi/attainment.ts";
import { STATUS_WORDS } from "../../shared/kpi/words.ts";
import { type Html, html } from "./html.ts";
import type { LiteItem } from "./lite-board.ts";

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

/** A level looks like the status that is as bad, and has its own word. */
const AS_BAD = { red: "off", amber: "at-risk", normal: "met", unknown: "no-target" } as const;

/** The level of a KRI as sign and word. */
export const riskMark = ({ kind, word }: NonNullable<LiteItem["risk"]>): Html =>
  html`<span class="status ${AS_BAD[kind]}">${SIGNS[AS_BAD[kind]]} ${word}</span>`;

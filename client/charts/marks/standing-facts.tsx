import { STATUS_WORDS } from "../../../shared/kpi/words.ts";
import { isOld } from "./is-old.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { TextWidth } from "../text-width.ts";
import type { Fact } from "./facts-layout.ts";
import { FreshnessMark } from "./freshness-mark.tsx";

interface Around {
  readonly seen: "live" | "late" | "stale" | "offline";
  readonly now: UnixMs;
  readonly format: Format;
  readonly times: TimeFormat;
  readonly em: TextWidth;
  /** What room a line has, in ems of its type. */
  readonly ems: number;
}

const BADGE_ICON_EMS = 1.4;

/** How a value stands, and how old it is where it is not live: the facts that no tile leaves out (S4, F2). */
export function standingFacts(reading: Extract<Reading, { state: "value" }>, around: Around): Fact[] {
  const { seen, em, ems } = around;
  const { status, at } = reading;
  const badge = {
    key: "status",
    node: <StatusBadge status={status} stale={isOld(seen)} />,
    ems: em(STATUS_WORDS[status], 600) + BADGE_ICON_EMS,
    must: true,
  };
  // The mark takes a line of its own: it chooses its words by the room of one.
  return seen === "live"
    ? [badge]
    : [badge, { key: "freshness", node: <FreshnessMark {...around} seen={seen} at={at} />, ems, must: true }];
}

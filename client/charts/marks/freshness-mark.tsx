import type { JSX } from "react";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import type { Format } from "../../../shared/units/format.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import { longestFitting, type TextWidth } from "../text-width.ts";
import { Icon } from "./icon.tsx";
import styles from "./freshness-mark.module.css";

interface Props {
  readonly seen: "late" | "stale" | "offline";
  /** The instant of the newest fact (ISO 8601), if there is one. */
  readonly at: string | undefined;
  readonly now: UnixMs;
  readonly format: Format;
  readonly times: TimeFormat;
  /** What room there is, in ems of its type. */
  readonly ems: number;
  readonly em: TextWidth;
}

/** Icon, gap and the ground around the words. */
const AROUND_EMS = 2.1;

/** That a number is old, and how old, as icon and word (F1); the cases look different from five metres (F2). */
export function FreshnessMark({ seen, at, now, format, times, ems, em }: Props): JSX.Element {
  const texts = at === undefined ? [seen] : said(seen, unixMs(Date.parse(at)), { now, format, times });
  return (
    <span className={styles[seen]} data-freshness={seen}>
      <Icon name={seen} />
      <span>
        {longestFitting(texts, ems - AROUND_EMS, (text) => em(text, 600)) ?? texts[texts.length - 1]}
      </span>
    </span>
  );
}

function said(
  seen: Props["seen"],
  at: UnixMs,
  { now, format, times }: Pick<Props, "now" | "format" | "times">,
): string[] {
  if (seen === "late") return [`late, ${format.age(Math.max(0, now - at))} old`, "late"];
  const when = times.asOf(at, now);
  return [`${seen}, as of ${when}`, `as of ${when}`, `as of ${when.replace(/,? \S+$/, "")}`];
}

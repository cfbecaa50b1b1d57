import type { JSX } from "react";
import type { TimeFormat } from "../../shared/units/format-time.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import { Icon, type IconName } from "../charts/marks/icon.tsx";
import { longestFitting, type TextWidth } from "../charts/text-width.ts";
import { isOffline } from "../live/link.ts";
import { useLive } from "../live/use-reading.ts";
import type { sheetFor } from "./fit.ts";
import styles from "./notices.module.css";

/** A sentence in a strip below the header, or two. */
export interface Notice {
  readonly look: "offline" | "caution" | "alert" | "calm";
  readonly icon: IconName;
  /** The same in ever fewer words: the first that has room is shown. */
  readonly texts: readonly string[];
  /** The same for a second line. */
  readonly more?: readonly string[];
}

/** What a strip of two lines needs, when one of one line needs 1. */
const TWO_LINES = 1.7;
const rowsOf = ({ more }: Notice): number => (more ? TWO_LINES : 1);

/** How many strips of one line would take as much room. */
export const noticeRows = (notices: readonly Notice[]): number =>
  notices.reduce((sum, notice) => sum + rowsOf(notice), 0);

interface Seeing {
  readonly now: UnixMs;
  readonly times: TimeFormat;
  /** What is to be said of this board alone, the longest text first; it stands above the others. */
  readonly own: readonly string[] | undefined;
}

/** What whoever looks at the wall must know before reading its numbers. */
export function useNotices({ now, times, own }: Seeing): readonly Notice[] {
  const offset = useLive((live) => live.offset);
  const heardAt = useLive(({ link }) => (isOffline(link) ? link.heardAt : undefined));
  const refused = useLive(({ link }) => (link.kind === "refused" ? link.problem.detail : undefined));
  const errors = useLive((live) => live.catalogueErrors);
  const notices: Notice[] = own === undefined ? [] : [{ look: "alert", icon: "stop", texts: own }];
  if (heardAt !== undefined) {
    const since = times.asOf(unixMs(heardAt + offset), now);
    const texts = [`Offline since ${since}, showing last numbers`, `Offline since ${since}`];
    notices.push({ look: "offline", icon: "offline", texts });
  }
  if (refused !== undefined) {
    notices.push({
      look: "caution",
      icon: "trouble",
      texts: [refused, "The server does not let this screen watch", "Not allowed"],
    });
  }
  if (errors > 0) {
    const count = errors === 1 ? "1 error" : `${errors} errors`;
    const texts = [
      `The catalogue was edited and has ${count}; the last good one is in use`,
      `Catalogue with ${count}; the last good one is in use`,
      `Catalogue with ${count}`,
    ];
    notices.push({ look: "caution", icon: "trouble", texts });
  }
  return notices;
}

interface Props {
  readonly notices: readonly Notice[];
  readonly top: number;
  /** Of the whole sheet, in CSS pixels. */
  readonly width: number;
  readonly sheet: ReturnType<typeof sheetFor>;
  readonly em: TextWidth;
}

/** Its icon and the space around a text, in ems; and its weight, as the style sheet has them. */
const BESIDE_EMS = 2.8;
const WEIGHT = 600;

/** Strips between header and tiles; the tiles make room for them. */
export function Notices({ notices, top, width, sheet, em }: Props): JSX.Element {
  const { notice, noticeType, gap, margin } = sheet;
  const ems = (width - 2 * margin) / noticeType - BESIDE_EMS;
  const fitting = (texts: readonly string[]): string | undefined =>
    longestFitting(texts, ems, (text) => em(text, WEIGHT)) ?? texts[texts.length - 1];
  return (
    <div
      className={styles.notices}
      style={{ top, left: margin, right: margin, fontSize: noticeType }}
      role="alert"
    >
      {notices.map((one) => (
        <p
          key={one.texts[0]}
          className={styles[one.look]}
          style={{ height: notice * rowsOf(one) - gap, marginBottom: gap }}
        >
          <Icon name={one.icon} />{" "}
          <span className={styles.text}>
            {fitting(one.texts)}
            {one.more && <span className={styles.more}> {fitting(one.more)}</span>}
          </span>
        </p>
      ))}
    </div>
  );
}

import type { JSX } from "react";
import type { TimeFormat } from "../../shared/units/format-time.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import { Icon, type IconName } from "../charts/marks/icon.tsx";
import { isOffline } from "../live/link.ts";
import { useLive } from "../live/use-reading.ts";
import type { sheetFor } from "./fit.ts";
import styles from "./notices.module.css";

interface Notice {
  readonly look: "offline" | "caution";
  readonly icon: IconName;
  readonly text: string;
}

/** What whoever looks at the wall must know before reading its numbers. */
export function useNotices({ now, times }: { now: UnixMs; times: TimeFormat }): readonly Notice[] {
  const offset = useLive((live) => live.offset);
  const heardAt = useLive(({ link }) => (isOffline(link) ? link.heardAt : undefined));
  const refused = useLive(({ link }) => (link.kind === "refused" ? link.problem.detail : undefined));
  const errors = useLive((live) => live.catalogueErrors);
  const notices: Notice[] = [];
  if (heardAt !== undefined) {
    const since = times.asOf(unixMs(heardAt + offset), now);
    notices.push({ look: "offline", icon: "offline", text: `Offline since ${since}, showing last numbers` });
  }
  if (refused !== undefined) notices.push({ look: "caution", icon: "trouble", text: refused });
  if (errors > 0) {
    const count = errors === 1 ? "1 error" : `${errors} errors`;
    notices.push({
      look: "caution",
      icon: "trouble",
      text: `The catalogue was edited and has ${count}; the last good one is in use`,
    });
  }
  return notices;
}

/** Strips between header and tiles; the tiles make room for them. */
export function Notices({
  notices,
  top,
  sheet,
}: {
  readonly notices: readonly Notice[];
  readonly top: number;
  readonly sheet: ReturnType<typeof sheetFor>;
}): JSX.Element {
  const { notice, noticeType, gap, margin } = sheet;
  return (
    <div
      className={styles.notices}
      style={{ top, left: margin, right: margin, fontSize: noticeType }}
      role="alert"
    >
      {notices.map(({ look, icon, text }) => (
        <p key={text} className={styles[look]} style={{ height: notice - gap, marginBottom: gap }}>
          <Icon name={icon} /> <span className={styles.text}>{text}</span>
        </p>
      ))}
    </div>
  );
}

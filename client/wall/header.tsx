import type { JSX } from "react";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { TimeFormat } from "../../shared/units/format-time.ts";
import { Icon, type IconName } from "../charts/marks/icon.tsx";
import { useTheme } from "../lib/theme.ts";
import type { Link } from "../live/link.ts";
import { useLive } from "../live/use-reading.ts";
import { boardPage, COMPANY, COMPANY_PAGE } from "./links.ts";
import { BOARDS } from "./questions.ts";
import { useAsked } from "./use-asked.ts";
import { useServerNow } from "./use-server-now.ts";
import type { sheetFor } from "./fit.ts";
import styles from "./header.module.css";

interface Props {
  readonly board: BoardView;
  readonly times: TimeFormat;
  readonly sheet: ReturnType<typeof sheetFor>;
  /** Which page of how many, where there are several. */
  readonly page: string | undefined;
  /** Links to the other boards; a paired screen has nobody to follow them. */
  readonly links: boolean;
}

/** Above the tiles: whose numbers these are, whether they are live, and what time it is there. */
export function WallHeader({ board, times, sheet, page, links }: Props): JSX.Element {
  const { header, headerType, margin } = sheet;
  return (
    <header
      className={styles.header}
      style={{ height: header, padding: `0 ${margin}px`, fontSize: headerType }}
    >
      <h1 className={links ? styles.name : styles.whole}>{board.name}</h1>
      {page !== undefined && <span className={styles.page}>{page}</span>}
      {links && board.id === COMPANY && (
        <a className={styles.details} href={COMPANY_PAGE}>
          <span className={styles.reasons}>Reasons and </span>details
        </a>
      )}
      {links && <OtherBoards board={board} />}
      <span className={links ? styles.marks : styles.fewMarks}>
        {!links && <span className={styles.first} />}
        {board.kpis.some(({ simulated }) => simulated) && (
          <span className={styles.simulated}>
            <Icon name="simulated" /> Simulated data
          </span>
        )}
        <Connection />
      </span>
      <Clock times={times} />
    </header>
  );
}

/** The organisation's name and links to the other boards; what has no room vanishes whole. */
function OtherBoards({ board }: Pick<Props, "board">): JSX.Element {
  const { data } = useAsked(BOARDS);
  const theme = useTheme();
  const { name: organisation } = board.organisation;
  // The company's own board often bears the organisation's name: once is enough.
  const isNamed = data?.items.some(({ name }) => name === organisation);
  return (
    <nav className={styles.boards} aria-label="Boards">
      <span className={styles.first} />
      {data && !isNamed && <span className={styles.organisation}>{organisation}</span>}
      {data?.items
        .filter(({ id }) => id !== board.id)
        .map(({ id, name }) => (
          <a key={id} href={boardPage(id, theme)}>
            {name}
          </a>
        ))}
    </nav>
  );
}

const SAID: Readonly<Record<Link["kind"], { icon: IconName; word: string; look: "quiet" | "good" | "bad" }>> =
  {
    connecting: { icon: "waiting", word: "connecting", look: "quiet" },
    asking: { icon: "waiting", word: "connecting", look: "quiet" },
    live: { icon: "live", word: "live", look: "good" },
    resyncing: { icon: "live", word: "live", look: "good" },
    lost: { icon: "waiting", word: "reconnecting", look: "quiet" },
    offline: { icon: "offline", word: "offline", look: "bad" },
    refused: { icon: "trouble", word: "not allowed", look: "bad" },
  };

function Connection(): JSX.Element {
  const { icon, word, look } = SAID[useLive(({ link }) => link.kind)];
  return (
    <span className={`${styles.connection} ${styles[look]}`} role="status" data-connection={word}>
      <Icon name={icon} /> {word}
    </span>
  );
}

/** The organisation's time by the server's clock; this device's may be wrong. */
function Clock({ times }: Pick<Props, "times">): JSX.Element {
  const now = useServerNow(1000);
  return (
    <time className={styles.clock}>
      <span className={styles.day}>{times.day(now)}</span> {times.clock(now)}
    </time>
  );
}

import type { JSX } from "react";
import { unixMs } from "../../../shared/units/time.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import { GAP, layOutFeed, LINE, PICTURE, type Row } from "./rows.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

/** The wins that were celebrated last, the newest first: what was won, by whom, and when. */
export function MomentsView({ moments, settings, now, times, room }: WidgetProps<Settings>): JSX.Element {
  if (!moments || moments.length === 0) {
    return (
      <div className={styles.none} style={{ fontSize: room.type.small, lineHeight: LINE }}>
        <p className={styles.word}>
          <Icon name="waiting" /> {moments ? "No wins yet" : "loading"}
        </p>
        {moments && <p>The next target met, record or new leader is listed here.</p>}
      </div>
    );
  }
  const { size, rows } = layOutFeed(
    moments.map((moment) => ({
      moment,
      when: times.recent(unixMs(Date.parse(moment.at)), now),
      withPicture: settings.pictures && moment.picture !== undefined,
    })),
    room,
  );
  return (
    <ol className={styles.feed} style={{ fontSize: size, lineHeight: LINE }}>
      {rows.map((row) => (
        <Win key={row.moment.id} {...row} />
      ))}
    </ol>
  );
}

function Win({ moment, when, withPicture, height, whole }: Row): JSX.Element {
  return (
    <li className={styles.win} style={{ height, marginBottom: `${GAP}em` }}>
      {withPicture && (
        <img
          className={styles.picture}
          src={moment.picture}
          alt=""
          style={{ width: `${PICTURE}em`, height: `${PICTURE}em`, marginRight: `${GAP}em` }}
        />
      )}
      <div className={styles.words}>
        <div className={styles.head}>
          <strong className={styles.title}>{moment.title}</strong>
          <time className={styles.when} dateTime={moment.at} style={{ marginLeft: `${GAP}em` }}>
            {when}
          </time>
        </div>
        {whole && <span className={styles.text}>{moment.text}</span>}
      </div>
    </li>
  );
}

import type { JSX } from "react";
import { unixMs } from "../../../shared/units/time.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import { GAP, layOutFeed, LINE, pictureEms, type Row } from "./rows.ts";
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
  const { size, gap, rows } = layOutFeed(
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
        <li key={row.moment.id} className={styles.win} style={{ height: row.height, marginBottom: gap }}>
          <Win {...row} />
        </li>
      ))}
    </ol>
  );
}

function Win({ moment, when, withPicture, form }: Row): JSX.Element {
  const picture = `${pictureEms(form)}em`;
  const title = <strong className={form === "line" ? styles.name : styles.title}>{moment.title}</strong>;
  const text = <span className={styles.text}>{moment.text}</span>;
  const time = (
    <time className={styles.when} dateTime={moment.at}>
      {when}
    </time>
  );
  return (
    <>
      {withPicture && (
        <img
          className={styles.picture}
          src={moment.picture}
          alt=""
          style={{ width: picture, height: picture, marginRight: `${GAP}em` }}
        />
      )}
      <div className={styles.words}>
        {form === "below" ? (
          title
        ) : (
          <div className={styles.head}>
            {title}
            {form === "line" && text}
            {time}
          </div>
        )}
        {(form === "beside" || form === "below") && text}
        {form === "below" && time}
      </div>
    </>
  );
}

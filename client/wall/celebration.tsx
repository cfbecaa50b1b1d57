import { type JSX, useEffect } from "react";
import { MOMENT_LIFE_MS } from "../../shared/protocol/moment.ts";
import { useViewport } from "../lib/viewport.ts";
import { useLive, useLiveStore } from "../live/use-reading.ts";
import { deviceNow } from "../lib/clock.ts";
import styles from "./celebration.module.css";

const SHOWN_MS = 10_000;

/** A win over the whole screen, one at a time; what has waited longer than a minute is no news any more. */
export function Celebration(): JSX.Element | null {
  const store = useLiveStore();
  const moment = useLive(({ moments }) => moments[0]);
  const offset = useLive((live) => live.offset);
  const isOld = moment !== undefined && deviceNow() + offset - Date.parse(moment.at) > MOMENT_LIFE_MS;
  const id = moment?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => store.over(id), isOld ? 0 : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [store, id, isOld]);

  const { width, height } = useViewport();
  if (!moment || isOld) return null;
  const unit = Math.min(width, height * 1.6) / 100;
  return (
    <div
      className={styles.celebration}
      role="status"
      style={{ width, height, fontSize: unit * 4.4 }}
      data-moment={moment.id}
    >
      {moment.picture !== undefined && (
        <img src={moment.picture} alt="" style={{ maxHeight: height * 0.36, maxWidth: width * 0.6 }} />
      )}
      <strong>{moment.title}</strong>
      <span>{moment.text}</span>
    </div>
  );
}

import { type JSX, useEffect } from "react";
import { useViewport } from "../lib/viewport.ts";
import { useLive } from "../live/use-reading.ts";
import styles from "./celebration.module.css";

/** A win over the whole screen while its turn lasts; heard where the win has a sound and the screen may make one. */
export function Celebration({ sound }: { readonly sound: boolean }): JSX.Element | null {
  const moment = useLive(({ celebrations }) =>
    celebrations.kind === "celebrating" ? celebrations.moment : undefined,
  );
  const id = moment?.id;
  const heard = sound ? moment?.sound : undefined;
  useEffect(() => {
    if (id === undefined || heard === undefined) return;
    import("../lib/play-sound.ts").then(
      ({ playSound }) => playSound(heard),
      () => undefined,
    );
  }, [id, heard]);

  const { width, height } = useViewport();
  if (!moment) return null;
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

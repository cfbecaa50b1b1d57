import { type JSX, useState } from "react";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

/** A picture that went wrong is tried again with the first step of the clock after this long. */
const AGAIN_MS = 300_000;

/** A picture from this server or the web. */
export function ImageView({ settings, room, now }: WidgetProps<Settings>): JSX.Element {
  const { address, description, fit } = settings;
  const [failedAt, setFailedAt] = useState<number>();
  const { small } = room.type;
  const wrong = mistakeIn(address);
  const failed = failedAt !== undefined && now - failedAt < AGAIN_MS;
  if (wrong !== undefined || failed) {
    return (
      <p className={styles.wrong} style={{ fontSize: small }}>
        <Icon name="trouble" /> {wrong ?? "The picture cannot be loaded. It is tried again in some minutes."}
      </p>
    );
  }
  return (
    <img
      className={fit === "cover" ? styles.cover : styles.contain}
      src={address}
      alt={description}
      width={room.width}
      height={room.height}
      onError={() => setFailedAt(now)}
    />
  );
}

/** What is wrong with an address; `undefined` when it may be asked for. */
export function mistakeIn(address: string): string | undefined {
  if (address === "") return "No picture yet: give the tile a setting “address”.";
  const isOwn = /^\/(?![/\\])/.test(address);
  return isOwn || /^https:\/\/[^/]/.test(address)
    ? undefined
    : "The setting “address” is no picture's: it begins with https:// or with / for one of this server.";
}

import type { JSX } from "react";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import { BLOCK_LINE, fitBlock } from "./fit-block.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

/** Type of a short text against the small type: it should not shout louder than numbers do. */
const LARGEST = 3;
const FRAME_EMS = 1;

/** Words that somebody wrote for this board. */
export function TextView({ settings, room }: WidgetProps<Settings>): JSX.Element {
  const { small, least } = room.type;
  const framed = settings.tone === "announcement";
  const pad = framed ? small * FRAME_EMS : 0;
  if (settings.text.trim() === "") {
    return (
      <p className={styles.empty} style={{ fontSize: small }}>
        <Icon name="waiting" /> No text yet: give the tile a setting “text”.
      </p>
    );
  }
  const block = fitBlock(settings.text.trim(), {
    width: room.width - 2 * pad,
    height: room.height - 2 * pad,
    most: Math.max(least, small * LARGEST),
    least,
    em: room.em,
  });
  return (
    <p
      className={framed ? styles.announcement : styles.plain}
      style={{ height: room.height, padding: pad, fontSize: block.size, lineHeight: BLOCK_LINE }}
    >
      <span>{block.text}</span>
    </p>
  );
}

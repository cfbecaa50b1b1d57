import type { JSX } from "react";
import { useViewport } from "../lib/viewport.ts";
import { leastFor, scaleFor } from "../wall/fit.ts";
import styles from "./phone-card.module.css";
import { QrImage } from "./qr-image.tsx";

interface Props {
  readonly path: string;
  /** What the address shows. */
  readonly name: string;
  readonly side: "left" | "right";
  readonly least: number | undefined;
}

/**
 * How much larger a code is on 1920 × 1080 than it comes: nine pixels a module, six on 1280 × 720. On a panel of 55
 * inches that is 24 cm, which cameras read from some three metres: ten times the width, as makers of scanners advise.
 */
const FULL_HD_TIMES = 2.25;

/** A code over a corner of the wall, with what a phone will show. */
export function PhoneCard({ path, name, side, least }: Props): JSX.Element {
  const scale = scaleFor(useViewport());
  const fontSize = Math.max(14, least ?? leastFor(scale));
  return (
    <aside className={`${styles.card} ${styles[side]}`} style={{ fontSize }} aria-label="For a phone">
      <QrImage path={path} name={name} times={Math.max(1, scale * FULL_HD_TIMES)} />
      <p className={styles.text} role="status">
        <strong>{name}</strong>
        <span>Scan it to see this on a phone.</span>
      </p>
    </aside>
  );
}

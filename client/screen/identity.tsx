import type { JSX } from "react";
import type { ScreenSettings } from "../../shared/screen/screen.ts";
import type { Viewport } from "../lib/viewport.ts";
import styles from "./playing.module.css";

interface Props {
  readonly settings: ScreenSettings;
  readonly inset: { readonly left: number; readonly top: number };
  readonly size: Viewport;
}

/** Which screen this is; a test card, too: the whole frame must be seen, or the safe area is too small. */
export function Identity({ settings: { name, place, safeAreaPercent }, inset, size }: Props): JSX.Element {
  return (
    <div className={styles.identity} style={{ ...inset, ...size }} role="status">
      <strong>{name}</strong>
      {place !== undefined && <span>{place}</span>}
      <span>
        {size.width} × {size.height} px, safe area {safeAreaPercent} %
      </span>
      <span>If an edge of this frame is hidden, give the screen a larger safe area.</span>
    </div>
  );
}

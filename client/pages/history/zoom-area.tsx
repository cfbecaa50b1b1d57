import { type PointerEvent, type ReactNode, useState } from "react";
import styles from "./history.module.css";

interface Props {
  /** Called with the two ends of what was drawn over, in CSS pixels from the left. */
  readonly onSelect: (left: number, right: number) => void;
  readonly children: ReactNode;
}

/** Less is a click with an unsteady hand. */
const LEAST = 12;

interface Drawn {
  readonly from: number;
  readonly to: number;
}

/** Lets a stretch of a chart be drawn over with a mouse or pen; fingers scroll the page, and keys have their buttons. */
export function ZoomArea({ onSelect, children }: Props) {
  const [drawn, setDrawn] = useState<Drawn>();
  const start = (event: PointerEvent<HTMLElement>): void => {
    if (event.pointerType === "touch" || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = leftOf(event);
    setDrawn({ from: at, to: at });
  };
  const end = (): void => {
    setDrawn(undefined);
    if (!drawn) return;
    const [left, right] = [Math.min(drawn.from, drawn.to), Math.max(drawn.from, drawn.to)];
    if (right - left >= LEAST) onSelect(left, right);
  };
  return (
    <div
      className={styles.zoomArea}
      onPointerDown={start}
      onPointerMove={(event) => {
        const to = leftOf(event);
        setDrawn((before) => before && { ...before, to });
      }}
      onPointerUp={end}
      onPointerCancel={() => setDrawn(undefined)}
    >
      {children}
      {drawn && (
        <div
          className={styles.drawn}
          style={{ left: Math.min(drawn.from, drawn.to), width: Math.abs(drawn.to - drawn.from) }}
        />
      )}
    </div>
  );
}

function leftOf(event: PointerEvent<HTMLElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.min(width, Math.max(0, event.clientX - left));
}

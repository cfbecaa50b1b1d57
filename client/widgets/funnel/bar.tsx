import type { JSX } from "react";
import { themed } from "../../charts/theme.ts";

interface Props {
  /** 0 … 1 of the width; none without a value. */
  readonly length: number | undefined;
  /** How long the bar before was: what this step has lost of it stays visible. */
  readonly before: number | undefined;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly muted: boolean;
}

/** A value that is not nothing is never drawn as nothing. */
const LEAST = 3;

/** The bar of one step over that of the step before. */
export function Bar({ length, before, width, height, muted }: Props): JSX.Element {
  const corner = Math.min(6, height / 4);
  return (
    <svg width={width} height={height} aria-hidden="true" style={{ display: "block", flex: "none" }}>
      {before !== undefined && before > 0 && (
        <rect width={before * width} height={height} rx={corner} style={{ fill: themed("line") }} />
      )}
      {length !== undefined && length > 0 && (
        <rect
          width={Math.max(LEAST, length * width)}
          height={height}
          rx={corner}
          style={{ fill: themed(muted ? "inkStale" : "accent") }}
        />
      )}
    </svg>
  );
}

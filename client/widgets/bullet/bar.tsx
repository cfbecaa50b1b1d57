import type { JSX } from "react";
import { type ColourName, themed } from "../../charts/theme.ts";
import type { BulletScale } from "./scale.ts";
import styles from "./view.module.css";

interface Props {
  readonly scale: BulletScale;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** That of its status, whose word stands below it (S4). */
  readonly colour: ColourName;
}

/** The bar: filled to the value, a line at the target, a diamond at the pace, a dashed line at the benchmark. */
export function Bar({ scale, width, height, colour }: Props): JSX.Element {
  const x = (share: number): number => Math.round(share * width * 10) / 10;
  const pad = height * 0.14;
  const inner = height - 2 * pad;
  const filled = [Math.min(scale.zero, scale.value), Math.max(scale.zero, scale.value)] as const;
  const line = Math.max(3, height * 0.08);
  const mark = inner * 0.36;
  const benchmark =
    scale.benchmark === undefined ? undefined : `M${x(scale.benchmark)} ${pad}V${pad + inner}`;
  const target = scale.target === undefined ? undefined : `M${x(scale.target)} 0V${height}`;
  return (
    <svg
      className={styles.bar}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <rect className={styles.track} x={1} y={pad} width={width - 2} height={inner} rx={3} />
      {scale.band && (
        <rect
          className={styles.band}
          x={x(scale.band[0])}
          y={pad}
          width={x(scale.band[1]) - x(scale.band[0])}
          height={inner}
        />
      )}
      <rect
        x={x(filled[0])}
        y={pad + inner * 0.22}
        width={Math.max(2, x(filled[1]) - x(filled[0]))}
        height={inner * 0.56}
        style={{ fill: themed(colour) }}
      />
      {benchmark !== undefined && <path className={styles.casing} d={benchmark} strokeWidth={line * 2} />}
      {target !== undefined && <path className={styles.casing} d={target} strokeWidth={line * 2.4} />}
      {benchmark !== undefined && (
        <path
          className={styles.benchmarkLine}
          d={benchmark}
          strokeWidth={line}
          strokeDasharray={`${inner / 5} ${inner / 7}`}
        />
      )}
      {target !== undefined && <path className={styles.targetLine} d={target} strokeWidth={line * 1.3} />}
      {scale.pace !== undefined && (
        <path
          className={styles.paceMark}
          d={`M${x(scale.pace)} ${height / 2 - mark}l${mark} ${mark}l${-mark} ${mark}l${-mark} ${-mark}Z`}
          strokeWidth={line * 0.8}
        />
      )}
    </svg>
  );
}

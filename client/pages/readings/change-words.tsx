import { type Change, judgeChange } from "../../../shared/kpi/comparison.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Format } from "../../../shared/units/format.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import styles from "./change-words.module.css";

interface Props {
  readonly kpi: KpiView;
  readonly change: Change;
  readonly format: Format;
}

const WORDS = { better: "better", worse: "worse", same: undefined } as const;

/** A change with arrow, sign and judgement (P4): colour says nothing that the words do not. */
export function ChangeWords({ kpi, change, format }: Props) {
  const figure =
    change.relative === undefined
      ? format.change(change.absolute, kpi.measure)
      : format.relative(change.relative);
  // "±0 %" is neither better nor worse, whatever lies behind the last digit shown.
  const unchanged = !/[1-9]/.test(figure);
  const judged = unchanged ? "same" : judgeChange(kpi, change);
  const sense = unchanged ? "same" : change.absolute > 0 ? "up" : "down";
  const word = WORDS[judged];
  return (
    <span className={styles[judged]}>
      <Icon name={sense} /> {figure}
      {word !== undefined && <span className={styles.word}> {word}</span>}
    </span>
  );
}

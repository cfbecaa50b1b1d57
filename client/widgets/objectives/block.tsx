import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import type { Objective } from "../../../shared/kpi/objective-definition.ts";
import type { ObjectiveStanding } from "../../../shared/kpi/objective.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import type { WidgetProps } from "../define.ts";
import { KeyResultRow } from "./key-result-row.tsx";
import { BAR, type Block, FIGURE, FIRST_GAP, GAP, NAME_LINE, type ObjectivesLayout } from "./layout.ts";
import { progressWords, remarks } from "./words.ts";
import styles from "./view.module.css";

type Props = WidgetProps<object> & {
  readonly objective: Objective;
  readonly standing: ObjectiveStanding;
  readonly hasLoaded: boolean;
  readonly block: Block;
  readonly layout: ObjectivesLayout;
  readonly until: string | undefined;
  /** Left over below it, in CSS pixels. */
  readonly air: number;
  readonly isFirst: boolean;
};

/** An objective: its name and progress, a bar, and what has room below. */
export function ObjectiveBlock(props: Props): JSX.Element {
  const { objective, standing, hasLoaded, items, block, layout, format, until, air, isFirst } = props;
  const { size } = layout;
  const { progress } = standing;
  const muted = items.some(({ seen, reading }) => reading?.state === "value" && isOld(seen));
  const isShort = block.keyResults.length === 0;
  return (
    <div
      role="group"
      className={styles.block}
      style={{ paddingTop: isFirst ? FIRST_GAP * size : GAP * size, paddingBottom: air }}
      aria-label={objective.name}
    >
      <div className={styles.head} style={{ fontSize: size }}>
        <span
          className={styles.name}
          style={{ maxHeight: block.nameLines * NAME_LINE * size, WebkitLineClamp: block.nameLines }}
        >
          {objective.name}
        </span>
        <span className={muted ? styles.old : styles.progress} style={{ fontSize: size * FIGURE }}>
          {progressWords(progress, format)}
        </span>
      </div>
      <Bar share={progress.kind === "share" ? progress.share : undefined} {...{ muted, size }} />
      {block.withRemark && (
        <FactsLine>
          {remarks(standing, { until, isShort, hasLoaded }).map((remark) => (
            <span key={remark}>{remark}</span>
          ))}
        </FactsLine>
      )}
      {block.keyResults.map((lines, index) => {
        const [item, keyResult] = [items[index], objective.keyResults[index]];
        return item && keyResult && <KeyResultRow key={index} {...props} {...{ item, keyResult, lines }} />;
      })}
    </div>
  );
}

/** Progress as a bar from nothing to all; without a number it stays empty. */
function Bar({
  share,
  muted,
  size,
}: {
  readonly share: number | undefined;
  readonly muted: boolean;
  readonly size: number;
}): JSX.Element {
  return (
    <div
      className={styles.track}
      style={{ height: size * BAR * 0.45, margin: `${size * BAR * 0.2}px 0 ${size * BAR * 0.35}px` }}
    >
      {share !== undefined && (
        <div className={muted ? styles.oldFill : styles.fill} style={{ width: `${share * 100}%` }} />
      )}
    </div>
  );
}

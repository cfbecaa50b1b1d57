import type { JSX } from "react";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { linesOf } from "../../charts/text-width.ts";
import type { WidgetProps } from "../define.ts";
import { layOutFunnel } from "./layout.ts";
import { Ratio, ratioHeight } from "./ratio.tsx";
import { StepRow } from "./step-row.tsx";
import { mismatch, stepsOf } from "./steps.ts";
import styles from "./view.module.css";

const LINE = 1.3;

/** KPIs that follow from each other, in order, as bars of one scale; two of them are a ratio. */
export function FunnelView(props: WidgetProps<object>): JSX.Element {
  const { items, room, format, times } = props;
  const { small } = room.type;
  const steps = stepsOf(items);
  const note = mismatch(items);
  const comparable = note === undefined;
  const noteLines = note === undefined ? 0 : linesOf(note, room.width / small - 1.2, room.em);
  const [, second] = steps;
  const share = comparable && steps.length === 2 ? second?.ofBefore : undefined;
  const above = noteLines * LINE * small + (share ? ratioHeight(room) : 0);
  const layout = layOutFunnel(steps, { room, format, times, comparable, height: room.height - above });
  const hidden = steps.length - layout.shown;
  return (
    <div className={styles.body} style={{ fontSize: layout.size }}>
      {note !== undefined && (
        <p className={styles.note} style={{ fontSize: small }} role="note">
          <Icon name="trouble" /> {note}
        </p>
      )}
      {share && above > 0 && second && <Ratio {...{ share, room, format }} part={second.item} />}
      {steps.slice(0, layout.shown).map((step, index) => (
        <StepRow
          key={`${step.item.kpi.id} ${step.item.unit}`}
          {...props}
          {...{ step, layout, comparable }}
          before={steps[index - 1]?.length}
        />
      ))}
      {hidden > 0 && (
        <FactsLine>
          <span>and {hidden} more</span>
        </FactsLine>
      )}
    </div>
  );
}

import { type JSX, useMemo } from "react";
import type { Objective } from "../../../shared/kpi/objective-definition.ts";
import { readObjective } from "../../../shared/kpi/objective.ts";
import { createTimeFormat } from "../../../shared/units/format-time.ts";
import { unixMs } from "../../../shared/units/time.ts";
import type { Item, WidgetProps } from "../define.ts";
import { ObjectiveBlock } from "./block.tsx";
import { layOutObjectives } from "./layout.ts";
import { goalWords, nowWords, progressWords } from "./words.ts";
import styles from "./view.module.css";

/** Objectives, one below the other: how far each is, and its key results on the way to their goals. */
export function ObjectivesView(props: WidgetProps<object>): JSX.Element {
  const { objectives = [], items, room, format } = props;
  const untilOf = useMemo(() => createDateWords(format.locale), [format.locale]);
  const shown = pairUp(objectives, items).map((pair) => {
    const readings = pair.items.flatMap(({ reading }) => reading ?? []);
    const hasLoaded = readings.length === pair.items.length;
    return { ...pair, hasLoaded, standing: readObjective(pair.objective, hasLoaded ? readings : []) };
  });
  const layout = layOutObjectives(
    room,
    shown.map(({ objective, standing, items: own }) => ({
      name: objective.name,
      progress: progressWords(standing.progress, format),
      remark: standing.notCounted > 0 ? "must" : objective.until === undefined ? "none" : "may",
      keyResults: objective.keyResults.flatMap((keyResult, index) => {
        const item = own[index];
        if (!item) return [];
        const { measure } = item.kpi;
        return {
          name: keyResult.name ?? item.kpi.name,
          way: `${nowWords(item.reading, measure, props)} ${goalWords(keyResult, measure, format)}`,
          hasIcon: item.reading?.state !== "value",
          isMarked: item.seen !== "live" && item.reading?.state === "value",
        };
      }),
    })),
  );
  const { blocks, note, spare } = layout;
  const hidden = shown.length - blocks.length;
  return (
    <div className={styles.list} style={{ fontSize: note }}>
      {blocks.map((block, index) => {
        const one = shown[index];
        return (
          one && (
            <ObjectiveBlock
              key={one.objective.id}
              {...props}
              {...one}
              {...{ block, layout }}
              until={one.objective.until === undefined ? undefined : untilOf(one.objective.until)}
              air={spare / blocks.length}
              isFirst={index === 0}
            />
          )
        );
      })}
      {hidden > 0 && <p className={styles.more}>and {hidden} more</p>}
    </div>
  );
}

/** Gives each objective the items of its key results. */
function pairUp(objectives: readonly Objective[], items: readonly Item[]) {
  let next = 0;
  return objectives.map((objective) => {
    const own = items.slice(next, (next += objective.keyResults.length));
    return { objective, items: own };
  });
}

/** A date has no zone: it is told as it is written, wherever the screen stands. */
function createDateWords(locale: string): (date: string) => string {
  const times = createTimeFormat(locale, "UTC");
  return (date) => times.date(unixMs(Date.parse(`${date}T00:00:00Z`)));
}

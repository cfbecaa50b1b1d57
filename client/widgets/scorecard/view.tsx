import type { JSX } from "react";
import { readScorecard } from "../../../shared/kpi/scorecard.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import type { Item, WidgetProps } from "../define.ts";
import { Head } from "./head.tsx";
import { layOutScorecard } from "./layout.ts";
import { Row } from "./row.tsx";
import { attainmentWords, weightWords } from "./words.ts";
import styles from "./view.module.css";

/** A weighted set of KPIs: the aggregate and its rating above, each KPI below. */
export function ScorecardView(props: WidgetProps<object>): JSX.Element {
  const { scorecard, items, room, format, times } = props;
  const { small } = room.type;
  if (!scorecard) {
    return (
      <p className={styles.note} style={{ fontSize: small }}>
        This tile names no scorecard. The board&apos;s file says which one, as scorecard: its id.
      </p>
    );
  }
  const readings = items.flatMap(({ reading }) => reading ?? []);
  if (readings.length < items.length) {
    const missing = whyMissing(undefined, times);
    return (
      <p className={styles.note} style={{ fontSize: small }}>
        <Icon name={missing.icon} /> {missing.word}
      </p>
    );
  }
  const standing = readScorecard(scorecard, readings);
  const rows = items.flatMap((item, index) => {
    const weighed = standing.items[index];
    return weighed ? [{ item, weighed, name: nameOf(item, items) }] : [];
  });
  const layout = layOutScorecard(
    room,
    rows.map(({ item, weighed, name }) => ({
      name,
      attainment: { text: attainmentWords(weighed, format), isFigure: weighed.kind === "measured" },
      weight: weightWords(weighed, format),
      isMarked: item.seen !== "live" && item.reading?.state === "value",
    })),
  );
  const hidden = rows.length - layout.rows.length;
  return (
    <div className={styles.card} style={{ fontSize: small }}>
      <Head {...props} standing={standing} scale={scorecard.scale} height={layout.head} />
      {layout.rows.map((place, index) => {
        const row = rows[index];
        return (
          row && (
            <Row key={`${row.item.kpi.id} ${row.item.unit}`} {...props} {...row} {...{ layout, place }} />
          )
        );
      })}
      {hidden > 0 && <p className={styles.more}>and {hidden} more</p>}
    </div>
  );
}

/** A KPI's name; with its unit where the same KPI is weighed for several. */
const nameOf = ({ kpi, unitName }: Item, items: readonly Item[]): string =>
  items.filter((other) => other.kpi.id === kpi.id).length > 1 ? `${kpi.name}, ${unitName}` : kpi.name;

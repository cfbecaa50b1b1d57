import type { JSX } from "react";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import { factsOf } from "./facts.ts";
import { judge } from "./judged.ts";
import { layOutList, LINE } from "./layout.ts";
import { Row } from "./row.tsx";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

/** Key risk indicators, the worst first. Those that have no room are counted. */
export function KriList(props: WidgetProps<Settings>): JSX.Element {
  const { kris, items, room } = props;
  const rows = judge(kris ?? [], items).map((judged) => factsOf(judged, props));
  if (rows.length === 0) {
    return (
      <p className={styles.none} style={{ fontSize: room.type.small }}>
        <Icon name="trouble" />{" "}
        {kris
          ? "The catalogue has no key risk indicator here."
          : "No KRIs yet: give the tile “kris: all”, or a list of them."}
      </p>
    );
  }
  const layout = layOutList(rows, props);
  const more = rows.length - layout.count;
  return (
    <div className={styles.list} style={{ fontSize: layout.small }}>
      {rows.slice(0, layout.count).map((row) => (
        <Row key={row.judged.kri.id} {...props} row={row} layout={layout} />
      ))}
      {more > 0 && (
        <p className={styles.more} style={{ lineHeight: LINE }}>
          and {more} more
        </p>
      )}
    </div>
  );
}

import { type JSX, useMemo } from "react";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import { Ages } from "./ages.tsx";
import { arrange, GAP, rowsOf, type Tier } from "./arrange.ts";
import { Cell } from "./cell.tsx";
import styles from "./view.module.css";

/** The KPIs of a unit as cells with value and status: Tier 1 large, Tier 2 small. Those that have no room are counted. */
export function StatusGrid(props: WidgetProps<object>): JSX.Element {
  const { items, room, format } = props;
  const found = useMemo(() => arrange(items, { room, format }), [items, room, format]);
  if (!found) {
    return (
      <p className={styles.note} style={{ fontSize: room.type.least }}>
        <Icon name="trouble" /> {items.length} KPIs: the tile is too small
      </p>
    );
  }
  const { tiers, hidden, size, ages } = found;
  const shown = tiers.flatMap((tier) => tier.items);
  return (
    <div className={styles.body} style={{ fontSize: size }}>
      {tiers.map((tier) => (
        <div key={tier.items[0]?.kpi.tier} className={styles.tier} style={gridOf(tier, size)}>
          {tier.items.map((item) => (
            <Cell key={`${item.kpi.id} ${item.unit}`} {...props} {...{ item, tier, size, ages }} />
          ))}
        </div>
      ))}
      {ages === "foot" && <Ages {...props} items={shown} size={size} />}
      {hidden > 0 && (
        <FactsLine>
          <span>and {hidden} more</span>
        </FactsLine>
      )}
    </div>
  );
}

const gridOf = (tier: Tier, size: number) => ({
  gridTemplateColumns: `repeat(${tier.columns}, ${tier.width}px)`,
  gridTemplateRows: `repeat(${rowsOf(tier)}, ${tier.height}px)`,
  gridGap: GAP * size,
});

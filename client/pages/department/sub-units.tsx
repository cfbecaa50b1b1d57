import { Link } from "@tanstack/react-router";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import styles from "./sub-units.module.css";

interface Props {
  readonly unit: string;
  readonly view: Pick<ViewSearch, "period" | "at">;
}

/** The ways further down the organisation. Nothing where it ends. */
export function SubUnits({ unit, view }: Props) {
  const { tree } = useCompany();
  const below = tree.children(unit);
  if (below.length === 0) return null;
  return (
    <Panel title="Units beneath">
      <ul className={styles.units}>
        {below.map(({ id, name }) => (
          <li key={id}>
            <Link to="/departments/$" params={{ _splat: id }} search={view}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

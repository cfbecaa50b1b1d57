import { Link } from "@tanstack/react-router";
import styles from "./history.module.css";

/** Chart and table are two views of one address each. */
export function ShowSwitch({ table }: { readonly table: boolean }) {
  return (
    <nav aria-label="Shown as" className={styles.switch}>
      <Link to="." search={({ show: _, ...search }) => search} aria-current={table ? undefined : "true"}>
        Chart
      </Link>
      <Link
        to="."
        search={(search) => ({ ...search, show: "table" })}
        aria-current={table ? "true" : undefined}
      >
        Table
      </Link>
    </nav>
  );
}

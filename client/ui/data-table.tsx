import type { ReactNode } from "react";
import styles from "./data-table.module.css";

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, so that their digits line up. */
  readonly numeric?: boolean;
  /** Says the row's name: read out with every cell of it. */
  readonly heads?: boolean;
  /** As narrow as its text: what is left goes to the others. */
  readonly narrow?: boolean;
  /** Left out on a phone, where the same is said elsewhere. */
  readonly wideOnly?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** A table with a caption for screen readers. One that is too wide for its place scrolls in itself, not with the page. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.header} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.header} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf<Row>({ numeric, narrow, wideOnly }: Column<Row>): string {
  return [numeric && styles.numeric, narrow && styles.narrow, wideOnly && styles.wideOnly]
    .filter(Boolean)
    .join(" ");
}

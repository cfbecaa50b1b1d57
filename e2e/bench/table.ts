import type { Row } from "./measurement.ts";

const COLUMNS = [
  ["what", "what"],
  ["measured", "measured"],
  ["baseline", "baseline, same run"],
  ["limit", "ratio or limit"],
  ["verdict", "verdict"],
] as const satisfies readonly (readonly [keyof Row, string])[];

/** The rows as a table of text: a head, a rule, and a line for each. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [COLUMNS.map(([, head]) => head), ...rows.map((row) => COLUMNS.map(([name]) => row[name]))];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const drawn = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(" │ ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "─".repeat(width)).join("─┼─");
  return [drawn[0] ?? "", rule, ...drawn.slice(1)].join("\n");
}

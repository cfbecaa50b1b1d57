import { errorLine, parseCatalogue } from "../catalogue/parse.ts";
import { readCatalogue } from "../catalogue/source.ts";
import { type Command, DONE, FAILED, UsageError } from "./command.ts";

export const checkCommand: Command = {
  summary: "check a catalogue",
  help: `tierboard check <file or folder>

Reads a catalogue and prints every error as file:line path: what would be right. Exit code 0 when there is none.`,
  async run([path, ...rest], { out, say }) {
    if (path === undefined || rest.length > 0)
      throw new UsageError("Name one file or folder: tierboard check <file or folder>");
    const result = parseCatalogue(readCatalogue(path));
    if (result.ok) {
      const { kpis, units, boards } = result.value.catalogue;
      say(`${path} is right: ${count(kpis, "KPI")}, ${count(units, "unit")}, ${count(boards, "board")}.`);
      return DONE;
    }
    for (const error of result.problem) out(`${errorLine(error)}\n`);
    say(`${path} has ${result.problem.length} ${result.problem.length === 1 ? "error" : "errors"}.`);
    return FAILED;
  },
};

const count = (list: readonly unknown[], noun: string): string =>
  `${list.length} ${noun}${list.length === 1 ? "" : "s"}`;

// npm run bench: the measurements, one after the other, and one table of them all. `npm run bench -- ingest year`
// runs a selection; `--profile` lets every server leave a CPU profile. Exit code 1 when a limit is missed.
import { mkdirSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { evaluations } from "./alerts/evaluations.ts";
import { fanout } from "./fanout/fanout.ts";
import { batches } from "./ingest/batches.ts";
import { push } from "./ingest/push.ts";
import { type Measurement, type Row, shown } from "./measurement.ts";
import { painted } from "./browser/painted.ts";
import { wall } from "./browser/wall.ts";
import { weight } from "./browser/weight.ts";
import { cacheFolder } from "./product/folders.ts";
import { tableOf } from "./table.ts";
import { year } from "./year/year.ts";

const MEASUREMENTS: readonly Measurement[] = [
  batches,
  push,
  fanout,
  evaluations,
  painted,
  year,
  wall,
  weight,
];
const PROFILE = "--profile";

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** The measurements that the command line names, all when it names none; a sentence when it names another. */
function selection(names: readonly string[]): readonly Measurement[] | string {
  const known = MEASUREMENTS.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return `There is no measurement '${unknown}': choose from ${known.join(", ")}.`;
  return names.length === 0 ? MEASUREMENTS : MEASUREMENTS.filter(({ name }) => names.includes(name));
}

async function rowsOf({ name, run }: Measurement, profiles: string | undefined): Promise<readonly Row[]> {
  say(`${name} …`);
  const begun = performance.now();
  try {
    const rows = await run({ say: (line) => say(`  ${line}`), profiles });
    say(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    return rows;
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return [{ what: name, measured: "could not be measured", baseline: "", limit: "", verdict: "fail" }];
  }
}

const names = process.argv.slice(2);
const profiles = names.includes(PROFILE) ? join(cacheFolder(), "profiles") : undefined;
if (profiles !== undefined) mkdirSync(profiles, { recursive: true });
const selected = selection(names.filter((name) => name !== PROFILE));
if (typeof selected === "string") {
  say(selected);
  process.exitCode = 2;
} else {
  const rows: Row[] = [];
  for (const measurement of selected) rows.push(...(await rowsOf(measurement, profiles)));
  const missed = rows.filter(({ verdict }) => verdict === "fail").length;
  const verdict =
    missed === 0 ? "All limits are kept." : `${missed} of the limits ${missed === 1 ? "is" : "are"} missed.`;
  if (profiles !== undefined) say(`CPU profiles: ${profiles}`);
  say(`Load of the machine: ${loadavg().map(shown).join(", ")} on ${availableParallelism()} processors`);
  // Ends also what a measurement that failed may have left running.
  process.stdout.write(`\n${tableOf(rows)}\n\n${verdict}\n`, () => process.exit(missed === 0 ? 0 : 1));
}

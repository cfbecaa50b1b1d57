import { HOUR_MS } from "../../shared/units/time.ts";
import type { Sample } from "./sample.ts";
import type { Soaked } from "./soak.ts";
import { COUNTED, type Counted, type Judged } from "./verdict.ts";

/** Where and when a soak was done. */
export interface Circumstances {
  /** ISO 8601. */
  readonly date: string;
  readonly hours: number;
  readonly tookMinutes: number;
  /** What of the machine and its programs the numbers depend on, by name. */
  readonly machine: Readonly<Record<string, string>>;
}

const ROW_HOURS = 6;
const KB = 1000;

const whole = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 0 });
const countOf = (what: Counted, value: number): string =>
  what === "heap" ? `${whole(value / KB)} kB` : whole(value);
const percent = (growth: number): string => `${growth < 0 ? "−" : "+"}${Math.abs(100 * growth).toFixed(1)} %`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/** The verdict on each count, as a table. */
export const verdictTable = (judged: readonly Judged[]): string =>
  table(
    ["", "after the first hour", "at the end", "growth", "at most 5 %"],
    judged.map(({ what, before, after, growth, ok }) => [
      COUNTED.find(([name]) => name === what)?.[1] ?? what,
      countOf(what, before),
      countOf(what, after),
      percent(growth),
      ok ? "yes" : "**no**",
    ]),
  );

/** What the page held after each sixth hour, and after the first. */
export const courseTable = (samples: readonly Sample[]): string =>
  table(
    ["hour", ...COUNTED.map(([, name]) => name), "compiled code"],
    samples
      .filter(({ at }) => at === HOUR_MS || at % (ROW_HOURS * HOUR_MS) === 0)
      .map((sample) => [
        whole(sample.at / HOUR_MS),
        ...COUNTED.map(([what]) => countOf(what, sample[what])),
        `${whole(sample.code / KB)} kB`,
      ]),
  );

/** The report of a long soak, as it is kept in the repository. */
export function reportOf(
  { samples, tally, bygone }: Soaked,
  judged: readonly Judged[],
  { date, hours, tookMinutes, machine }: Circumstances,
): string {
  const facts = Object.entries({ Date: date, ...machine }).map(([name, fact]) => `- ${name}: ${fact}`);
  return `# Soak

Written by \`npm run soak\`: ${hours} hours of a busy office, played to a paired screen in Chromium in ${whole(tookMinutes)} minutes.
How it is done, and why so, is said in \`e2e/soak\`.

${facts.join("\n")}

In this time the screen was seen to turn ${whole(tally.turns)} times, to be offline ${whole(tally.offline)} times, to celebrate ${whole(tally.celebrations)} times,
to say which one it is ${whole(tally.identified)} times, and to be dark ${whole(tally.dark)} times. The server was stopped and started again
twice a day, and the catalogue edited four times a day.

${verdictTable(judged)}

Medians of the six hours after the first and of the last six, all garbage collected before each count. The heap is what
the page's code has made; what V8 has compiled of that code stands apart below, because it goes on compiling for days
and no page can let go of it. Answers of periods long over that the device still kept: ${bygone.length === 0 ? "none" : bygone.join(", ")}.

${courseTable(samples)}
`;
}

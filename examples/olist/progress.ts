import type { Pushed } from "./push.ts";

const SHOWN_REFUSALS = 10;
const CLEAR_LINE = "\r\u001b[K";

/** Words for the user. */
export interface Progress {
  readonly say: (text: string) => void;
  /** Shows a state in place of the one before; nothing when nobody looks at a terminal. */
  readonly show: (text: string) => void;
}

/** Speaks to a stream such as `process.stderr`. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  let shown = false;
  return {
    say(text) {
      stream.write(`${shown ? CLEAR_LINE : ""}${text}\n`);
      shown = false;
    },
    show(text) {
      if (!stream.isTTY) return;
      stream.write(`${CLEAR_LINE}${text}`);
      shown = true;
    },
  };
}

/** What became of a push, in one line; refusals each in a line of their own, the first ten of them. */
export function describePushed({ accepted, duplicates, corrections, rejected }: Pushed): string {
  const counts = [
    `${numeral(accepted)} accepted`,
    `${numeral(duplicates)} duplicates`,
    `${numeral(corrections)} corrections`,
    `${numeral(rejected.length)} rejected`,
  ];
  const refusals = rejected
    .slice(0, SHOWN_REFUSALS)
    .map(({ fact, code, detail }) => `  ${fact.kpi} ${fact.key}: ${code}: ${detail}`);
  const hidden = rejected.length - refusals.length;
  return [counts.join(", "), ...refusals, ...(hidden > 0 ? [`  and ${numeral(hidden)} more`] : [])].join(
    "\n",
  );
}

/** A count as people read it: 65,016. */
export const numeral = (count: number): string => count.toLocaleString("en-GB");

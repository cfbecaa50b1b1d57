/** What a command is given. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data, to standard output. */
  readonly out: (text: string) => void;
  /** Words, to standard error. */
  readonly say: (text: string) => void;
}

export const DONE = 0;
export const FAILED = 1;
export const WRONG_USE = 2;
export type ExitCode = typeof DONE | typeof FAILED | typeof WRONG_USE;

/** One command of `tierboard`. */
export interface Command {
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

/** A call that cannot be understood: the sentence says what would be right. */
export class UsageError extends Error {}

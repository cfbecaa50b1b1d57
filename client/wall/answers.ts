import { HOUR_MS } from "../../shared/units/time.ts";
import { mayPass } from "../api/request-failed.ts";
import { within } from "../api/within.ts";

/** Something that a wall asks the server for. */
export interface Question<T> {
  /** Tells questions apart, and begins with what they are about. */
  readonly key: string;
  readonly ask: (signal: AbortSignal) => Promise<T>;
  /** Whether a failure is asked through; those that may pass, when absent. */
  readonly again?: (error: Error) => boolean;
  /** How long the answer is kept when nobody needs it; for ever when absent. */
  readonly keepMs?: number;
}

/** What is known: the newest answer, and why there is no newer one. */
export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: Error | undefined;
}

export const UNASKED: Answer<never> = { data: undefined, error: undefined };

/** The answers of one wall. */
export interface Answers {
  answer(key: string): Answer<unknown>;
  /** Asks unless an answer is there, and keeps it while it is held; returns how to let go. */
  hold(question: Question<unknown>, changed: () => void): () => void;
  /** Asks again for all whose key begins so: at once where an answer is held, else when it is held next. */
  refresh(prefix: string): void;
  /** All answers by key, for being kept on the device. */
  all(): Readonly<Record<string, unknown>>;
  /** Takes up answers from the device, to be shown until there are newer ones; what nobody needs for hours goes. */
  recall(answers: Readonly<Record<string, unknown>>): void;
  /** Forgets what nobody holds. */
  forget(): void;
}

interface Entry {
  question: Question<unknown> | undefined;
  answer: Answer<unknown>;
  readonly holders: Set<() => void>;
  stale: boolean;
  asking: AbortController | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const RETRY_MS = 3000;
const ANSWER_WITHIN_MS = 30_000;
/** Longer than any playlist takes for a round, shorter than the day of a television that is switched off at night. */
const RECALLED_MS = 4 * HOUR_MS;

/**
 * Keeps what a wall asks for. A wall has nobody to press reload: what may pass is asked again for as long as it takes.
 * The pages have TanStack Query for that; of all that it does a wall needs this much, and loads it first.
 */
export function createAnswers(): Answers {
  const entries = new Map<string, Entry>();

  const entryOf = (key: string): Entry => {
    const known = entries.get(key);
    if (known) return known;
    const entry: Entry = {
      question: undefined,
      answer: UNASKED,
      holders: new Set(),
      stale: true,
      asking: undefined,
      timer: undefined,
    };
    entries.set(key, entry);
    return entry;
  };

  function set(entry: Entry, answer: Answer<unknown>): void {
    entry.answer = answer;
    for (const changed of [...entry.holders]) changed();
  }

  function ask(entry: Entry): void {
    const { question } = entry;
    if (!question || entry.asking) return;
    clearTimeout(entry.timer);
    const asking = new AbortController();
    entry.asking = asking;
    entry.stale = false;
    within(ANSWER_WITHIN_MS, asking.signal, question.ask).then(
      (data) => {
        entry.asking = undefined;
        set(entry, { data, error: undefined });
        // Something changed while it was on its way.
        if (entry.stale && entry.holders.size > 0) ask(entry);
      },
      (error: unknown) => {
        entry.asking = undefined;
        if (asking.signal.aborted) return;
        entry.stale = true;
        const failure = error instanceof Error ? error : new Error(String(error));
        set(entry, { data: entry.answer.data, error: failure });
        // The timer of what nobody holds says when it goes; it is asked for when it is held next.
        if (entry.holders.size === 0) return;
        if ((question.again ?? mayPass)(failure)) entry.timer = setTimeout(() => ask(entry), RETRY_MS);
      },
    );
  }

  function release(key: string, entry: Entry, changed: () => void): void {
    entry.holders.delete(changed);
    if (entry.holders.size > 0) return;
    clearTimeout(entry.timer);
    const { keepMs } = entry.question ?? {};
    if (keepMs !== undefined) {
      entry.timer = setTimeout(() => {
        entry.asking?.abort();
        entries.delete(key);
      }, keepMs);
    }
  }

  return {
    answer: (key) => entries.get(key)?.answer ?? UNASKED,
    hold(question, changed) {
      const entry = entryOf(question.key);
      entry.question = question;
      entry.holders.add(changed);
      clearTimeout(entry.timer);
      if (entry.stale) ask(entry);
      return () => release(question.key, entry, changed);
    },
    refresh(prefix) {
      for (const [key, entry] of entries) {
        if (!key.startsWith(prefix)) continue;
        entry.stale = true;
        if (entry.holders.size > 0) ask(entry);
      }
    },
    all() {
      const known: Record<string, unknown> = {};
      for (const [key, { answer }] of entries) if (answer.data !== undefined) known[key] = answer.data;
      return known;
    },
    recall(answers) {
      for (const [key, data] of Object.entries(answers)) {
        const entry = entryOf(key);
        entry.answer = { data, error: undefined };
        // Or the series of bygone days would go from one start to the next, and grow for ever.
        entry.timer = setTimeout(() => entries.delete(key), RECALLED_MS);
      }
    },
    forget() {
      for (const [key, entry] of [...entries]) if (entry.holders.size === 0) entries.delete(key);
    },
  };
}

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Another process of the benchmark that does what it is asked. */
export interface Child<Ask, Answer> {
  readonly ask: (what: Ask) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

interface Asked<Ask> {
  readonly id: number;
  readonly what: Ask;
}

interface Answered<Answer> {
  readonly id: number;
  readonly answer?: Answer;
  readonly failure?: string;
}

/** Starts a file that calls `answerParent`. */
export function startChild<Ask, Answer>(file: URL): Child<Ask, Answer> {
  const child = fork(fileURLToPath(file), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let last = 0;
  child.on("message", ({ id, answer, failure }: Answered<Answer>) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) asker?.resolve(answer as Answer);
    else asker?.reject(new Error(failure));
  });
  child.once("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error(`${file.pathname} ended`));
  });
  return {
    ask: (what) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ id: last, what } satisfies Asked<Ask>);
      }),
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

/** In the other process: does what is asked, until the one who asks is gone. */
export function answerParent<Ask, Answer>(work: (what: Ask) => Promise<Answer>): void {
  const send = (message: Answered<Answer>): void => void process.send?.(message);
  process.on("message", ({ id, what }: Asked<Ask>) => {
    work(what).then(
      (answer) => send({ id, answer }),
      (error: unknown) => send({ id, failure: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.on("disconnect", () => process.exit());
}

import { WebSocket } from "ws";

/** One page of a browser, driven by the Chrome DevTools Protocol as far as an engine of 2018 knows it. */
export interface DevTools {
  navigate(url: string): Promise<void>;
  /** Runs a script in every page that is loaded from now on, before its own. */
  before(script: string): Promise<void>;
  /** The value of an expression in the page; write what the oldest engine understands. */
  evaluate<T>(expression: string): Promise<T>;
  /** Every exception that nobody caught and every error in the console, since the page was opened. */
  readonly faults: readonly string[];
  /** What is on the screen, as a PNG. */
  picture(): Promise<Buffer>;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
interface Details {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

const saidBy = ({ text, exception }: Details): string => exception?.description ?? text;

export async function openDevTools(url: string): Promise<DevTools> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  const faults: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;

  socket.on("message", (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else if (message.method === "Runtime.exceptionThrown") {
      faults.push(saidBy((message.params as { exceptionDetails: Details }).exceptionDetails));
    } else if (message.method === "Runtime.consoleAPICalled") {
      const { type, args } = message.params as {
        type: string;
        args: { value?: unknown; description?: string }[];
      };
      if (type === "error")
        faults.push(args.map(({ value, description }) => description ?? JSON.stringify(value)).join(" "));
    }
  });
  socket.on("close", () => {
    for (const answer of waiting.values()) answer({ error: { message: "the browser is gone" } });
  });

  const send = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ error, result }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result as T);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });

  await send("Runtime.enable");
  await send("Page.enable");
  return {
    faults,
    navigate: (to) => send("Page.navigate", { url: to }),
    before: (source) => send("Page.addScriptToEvaluateOnNewDocument", { source }),
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await send<{
        result: { value: T };
        exceptionDetails?: Details;
      }>("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
      if (exceptionDetails) throw new Error(saidBy(exceptionDetails));
      return result.value;
    },
    async picture() {
      const { data } = await send<{ data: string }>("Page.captureScreenshot");
      return Buffer.from(data, "base64");
    },
    close: () => socket.close(),
  };
}

import { request } from "node:http";

/** An answer, read to its end; `body` is what JSON it carries. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: unknown;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Asks over HTTP; unlike `fetch` it sends every header as it is told to, `Host` and `Origin` included. */
export function ask(url: string, { method = "GET", headers = {}, body }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const asked = request(url, { method, headers: { ...length, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          body: bodyOf(response.headers["content-type"], text),
        });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

const bodyOf = (type: string | undefined, text: string): unknown =>
  type?.includes("json") === true && text !== "" ? JSON.parse(text) : undefined;

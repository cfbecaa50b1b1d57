import { Agent, request } from "node:http";
import { TOKEN } from "./server.ts";

/** One observation as it is sent. */
export interface Sent {
  readonly kpi: string;
  readonly unit?: string;
  readonly at?: string;
  readonly value: number;
  readonly key?: string;
}

/** The server's HTTP interface, over connections that are kept open. */
export interface Door {
  /** Pushes observations, given as they are or as JSON; rejects when one of them is not taken. */
  readonly push: (observations: readonly Sent[] | string) => Promise<void>;
  /** Reads an address to its end; rejects when the answer is not 200. */
  readonly get: (path: string) => Promise<void>;
  readonly close: () => void;
}

/** @param connections how many requests may be on their way at once */
export function openDoor(url: string, connections: number): Door {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  function ask(method: "GET" | "POST", path: string, body?: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL(path, url),
        {
          method,
          agent,
          headers: {
            authorization: `Bearer ${TOKEN}`,
            ...(body !== undefined && {
              "content-type": "application/json",
              "content-length": Buffer.byteLength(body),
            }),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () => {
            const text = Buffer.concat(parts).toString();
            if (answer.statusCode === 200) resolve(text);
            else reject(new Error(`${method} ${path}: ${answer.statusCode ?? ""} ${text.slice(0, 500)}`));
          });
        },
      );
      asked.on("error", reject);
      asked.end(body);
    });
  }

  return {
    push: async (observations) => {
      const body = typeof observations === "string" ? observations : JSON.stringify(observations);
      const answer = await ask("POST", "/api/v1/observations", body);
      if (!answer.includes('"rejected":[]')) throw new Error(`not all were taken: ${answer.slice(0, 500)}`);
    },
    get: async (path) => {
      await ask("GET", path);
    },
    close: () => agent.destroy(),
  };
}

// Many screens in one process. They speak Socket.IO by hand over bare WebSockets (Engine.IO 4: https://socket.io/docs/
// v4/engine-io-protocol/): a thousand official clients would need the processor that the server is measured on.
import { answerParent } from "./child.ts";
import { WebSocket } from "./ws.ts";

export type Asked =
  | {
      readonly kind: "open";
      readonly url: string;
      readonly count: number;
      readonly board: string | undefined;
    }
  | { readonly kind: "state" };

export interface Answer {
  readonly delivered: number;
  readonly lastFrame: string;
}

const AT_ONCE = 50;
const PING = "2".charCodeAt(0);
const FRAME = Buffer.from('42["frame"');
const NOTHING = Buffer.alloc(0);

let delivered = 0;
let lastFrame: Buffer = NOTHING;

/** One screen; resolves when it watches. */
function open(url: string, board: string | undefined): Promise<void> {
  const address = url.replace(/^http/, "ws");
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(
      board === undefined ? address : `${address}/socket.io/?EIO=4&transport=websocket`,
      { perMessageDeflate: false, skipUTF8Validation: true },
    );
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("a watcher was sent away")));
    if (board === undefined) {
      socket.on("open", resolve);
      socket.on("message", take);
      return;
    }
    socket.on("message", (data) => {
      if (data.subarray(0, FRAME.length).equals(FRAME)) return take(data);
      if (data[0] === PING && data.length === 1) return socket.send("3");
      const text = data.toString();
      if (text.startsWith("0")) socket.send("40");
      else if (text.startsWith("40")) socket.send(`420${JSON.stringify(["watch", { board }])}`);
      else if (text.startsWith("430")) {
        if (text.includes('"ok":true')) resolve();
        else reject(new Error(`the board was refused: ${text.slice(0, 500)}`));
      }
    });
  });
}

function take(data: Buffer): void {
  delivered += 1;
  lastFrame = data;
}

answerParent<Asked, Answer>(async (asked) => {
  if (asked.kind === "open") {
    for (let opened = 0; opened < asked.count; opened += AT_ONCE) {
      const some = Math.min(AT_ONCE, asked.count - opened);
      await Promise.all(Array.from({ length: some }, () => open(asked.url, asked.board)));
    }
  }
  return { delivered, lastFrame: lastFrame.toString() };
});
